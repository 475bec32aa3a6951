//! Tickets of the call centre. Whoever changes one holds its conversation's row (`conversations::lock`), so a ticket is read, changed and
//! saved whole.

pub mod canned;
pub mod events;
pub mod line;
pub mod news;
pub mod notes;
pub mod report;

use crate::domain::clock::Micros;
use crate::domain::ids::{ContactId, ConversationId, StaffId, TicketId};
use crate::domain::lang::Lang;
use crate::domain::ticket::{Priority, Team, TicketState, Topic};
use crate::store::row::{At, limit, moment};
use crate::store::{StoreError, Tx, meta};

macro_rules! columns {
    () => {
        "id, number, conversation_id, contact_id, channel, language, topic, priority, dialogue, asked_at, state, team, assignee, opened_at, \
         queued_at, claimed_at, first_answer_at, citizen_at, staff_at, warned_at, due_at, closed_at, rating, changed_at"
    };
}
use columns;

statements! {
    INSERT = concat!("INSERT INTO tickets (", columns!(), ", rank, open) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, \
             $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)");
    SAVE = "UPDATE tickets SET topic = $2, priority = $3, rank = $4, state = $5, open = $6, team = $7, assignee = $8, queued_at = $9, \
            claimed_at = $10, first_answer_at = $11, citizen_at = $12, staff_at = $13, warned_at = $14, due_at = $15, closed_at = $16, \
            rating = $17, changed_at = $18, contact_id = $19, channel = $20, language = $21 WHERE id = $1";
    FIND = concat!("SELECT ", columns!(), " FROM tickets WHERE id = $1");
    BY_NUMBER = concat!("SELECT ", columns!(), " FROM tickets WHERE number = $1");
    OPEN_OF = concat!("SELECT ", columns!(), " FROM tickets WHERE conversation_id = $1 AND open");
    LATEST_OF = concat!("SELECT ", columns!(), " FROM tickets WHERE conversation_id = $1 ORDER BY opened_at DESC, id DESC LIMIT 1");
    OF_CONVERSATION = concat!("SELECT ", columns!(), " FROM tickets WHERE conversation_id = $1 ORDER BY opened_at DESC, id DESC LIMIT $2");
    DUE = concat!("SELECT ", columns!(), " FROM tickets WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2");
    NEXT_DUE = "SELECT MIN(due_at) FROM tickets WHERE due_at IS NOT NULL";
    FORGET = "DELETE FROM ticket_notes WHERE ticket_id IN (SELECT id FROM tickets WHERE conversation_id = $1)";
    MOVE = "UPDATE tickets SET conversation_id = $2 WHERE conversation_id = $1";
    LOST_OWNERS = "SELECT id FROM conversations WHERE owner = 'person' AND NOT EXISTS (SELECT 1 FROM tickets AS t \
                   WHERE t.conversation_id = conversations.id AND t.open) ORDER BY id LIMIT $1";
    LOST_TALKS = "SELECT t.conversation_id FROM tickets AS t JOIN conversations AS c ON c.id = t.conversation_id WHERE t.open \
                  AND t.state IN ('assigned', 'waiting_citizen', 'snoozed') AND c.owner = 'bot' ORDER BY t.conversation_id LIMIT $1";
}

/// A ticket as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// Its id.
    pub id: TicketId,
    /// The number people read out, from 1.
    pub number: i64,
    /// The talk.
    pub conversation: ConversationId,
    /// Where the parent asked, and where they are answered.
    pub contact: ContactId,
    /// The messenger's name of it.
    pub channel: String,
    /// In which language.
    pub language: Lang,
    /// What about; `None`: not said yet.
    pub topic: Option<Topic>,
    /// How soon.
    pub priority: Priority,
    /// The dialogue in which it was asked; empty outside any.
    pub dialogue: String,
    /// Its state (question).
    pub asked_at: String,
    /// Where it stands.
    pub state: TicketState,
    /// Whose line.
    pub team: Team,
    /// Who has it.
    pub assignee: Option<StaffId>,
    /// When the parent asked.
    pub opened_at: Micros,
    /// Since when it is in the line, within the hours of the centre; what it waited for before counts.
    pub queued_at: Option<Micros>,
    /// When it was first taken.
    pub claimed_at: Option<Micros>,
    /// When staff first wrote.
    pub first_answer_at: Option<Micros>,
    /// The parent's last word.
    pub citizen_at: Micros,
    /// Staff's last activity.
    pub staff_at: Option<Micros>,
    /// When the parent was asked whether they are still there.
    pub warned_at: Option<Micros>,
    /// When the clock looks at it next.
    pub due_at: Option<Micros>,
    /// When it ended.
    pub closed_at: Option<Micros>,
    /// 1 to 5.
    pub rating: Option<u8>,
    /// When anything of it changed.
    pub changed_at: Micros,
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: String,
    number: i64,
    conversation_id: String,
    contact_id: String,
    channel: String,
    language: String,
    topic: Option<String>,
    priority: String,
    dialogue: String,
    asked_at: String,
    state: String,
    team: String,
    assignee: Option<String>,
    opened_at: i64,
    queued_at: Option<i64>,
    claimed_at: Option<i64>,
    first_answer_at: Option<i64>,
    citizen_at: i64,
    staff_at: Option<i64>,
    warned_at: Option<i64>,
    due_at: Option<i64>,
    closed_at: Option<i64>,
    rating: Option<i64>,
    changed_at: i64,
}

impl TryFrom<Row> for Ticket {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let at = At { table: "tickets", row: &row.id };
        Ok(Self {
            id: at.read("id", &row.id)?,
            number: row.number,
            conversation: at.read("conversation_id", &row.conversation_id)?,
            contact: at.read("contact_id", &row.contact_id)?,
            language: at.read("language", &row.language)?,
            topic: at.read_some("topic", row.topic.as_deref())?,
            priority: at.read("priority", &row.priority)?,
            state: at.read("state", &row.state)?,
            team: at.read("team", &row.team)?,
            assignee: at.read_some("assignee", row.assignee.as_deref())?,
            rating: row.rating.map(|stars| at.number("rating", stars)).transpose()?,
            channel: row.channel,
            dialogue: row.dialogue,
            asked_at: row.asked_at,
            opened_at: Micros(row.opened_at),
            queued_at: row.queued_at.map(Micros),
            claimed_at: row.claimed_at.map(Micros),
            first_answer_at: row.first_answer_at.map(Micros),
            citizen_at: Micros(row.citizen_at),
            staff_at: row.staff_at.map(Micros),
            warned_at: row.warned_at.map(Micros),
            due_at: row.due_at.map(Micros),
            closed_at: row.closed_at.map(Micros),
            changed_at: Micros(row.changed_at),
        })
    }
}

/// The place of a priority in the line.
fn rank(priority: Priority) -> i64 {
    match priority {
        Priority::Urgent => 0,
        Priority::High => 1,
        Priority::Normal => 2,
    }
}

/// The number of a ticket to be.
///
/// # Errors
/// The database.
pub async fn next_number(tx: &mut Tx) -> Result<i64, StoreError> {
    meta::next_number(tx, "tickets").await
}

/// Stores a new ticket.
///
/// # Errors
/// The database; a duplicate if the conversation has an open one.
pub async fn insert(tx: &mut Tx, ticket: &Ticket) -> Result<(), StoreError> {
    execute!(
        tx,
        INSERT,
        ticket.id.as_str(),
        ticket.number,
        ticket.conversation.as_str(),
        ticket.contact.as_str(),
        ticket.channel.as_str(),
        ticket.language.code(),
        ticket.topic.map(Topic::code),
        ticket.priority.code(),
        ticket.dialogue.as_str(),
        ticket.asked_at.as_str(),
        ticket.state.code(),
        ticket.team.code(),
        ticket.assignee.as_ref().map(StaffId::as_str),
        ticket.opened_at.0,
        moment(ticket.queued_at),
        moment(ticket.claimed_at),
        moment(ticket.first_answer_at),
        ticket.citizen_at.0,
        moment(ticket.staff_at),
        moment(ticket.warned_at),
        moment(ticket.due_at),
        moment(ticket.closed_at),
        ticket.rating.map(i64::from),
        ticket.changed_at.0,
        rank(ticket.priority),
        ticket.state.is_open(),
    )?;
    Ok(())
}

/// Saves what may change of a ticket; the caller holds its conversation.
///
/// # Errors
/// The database; a duplicate if it was opened again and the conversation has another open one.
pub async fn save(tx: &mut Tx, ticket: &Ticket) -> Result<(), StoreError> {
    execute!(
        tx,
        SAVE,
        ticket.id.as_str(),
        ticket.topic.map(Topic::code),
        ticket.priority.code(),
        rank(ticket.priority),
        ticket.state.code(),
        ticket.state.is_open(),
        ticket.team.code(),
        ticket.assignee.as_ref().map(StaffId::as_str),
        moment(ticket.queued_at),
        moment(ticket.claimed_at),
        moment(ticket.first_answer_at),
        ticket.citizen_at.0,
        moment(ticket.staff_at),
        moment(ticket.warned_at),
        moment(ticket.due_at),
        moment(ticket.closed_at),
        ticket.rating.map(i64::from),
        ticket.changed_at.0,
        ticket.contact.as_str(),
        ticket.channel.as_str(),
        ticket.language.code(),
    )?;
    Ok(())
}

fn one(row: Option<Row>) -> Result<Option<Ticket>, StoreError> {
    row.map(Ticket::try_from).transpose()
}

fn all(rows: Vec<Row>) -> Result<Vec<Ticket>, StoreError> {
    rows.into_iter().map(Ticket::try_from).collect()
}

/// The ticket of this id.
///
/// # Errors
/// The database.
pub async fn find(tx: &mut Tx, id: &TicketId) -> Result<Option<Ticket>, StoreError> {
    one(fetch_optional!(tx, FIND, id.as_str())?)
}

/// The ticket of this number.
///
/// # Errors
/// The database.
pub async fn by_number(tx: &mut Tx, number: i64) -> Result<Option<Ticket>, StoreError> {
    one(fetch_optional!(tx, BY_NUMBER, number)?)
}

/// The open ticket of a conversation.
///
/// # Errors
/// The database.
pub async fn open_of(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<Ticket>, StoreError> {
    one(fetch_optional!(tx, OPEN_OF, conversation.as_str())?)
}

/// The newest ticket of a conversation, open or not.
///
/// # Errors
/// The database.
pub async fn latest_of(tx: &mut Tx, conversation: &ConversationId) -> Result<Option<Ticket>, StoreError> {
    one(fetch_optional!(tx, LATEST_OF, conversation.as_str())?)
}

/// The tickets of a conversation, the newest first.
///
/// # Errors
/// The database.
pub async fn of_conversation(tx: &mut Tx, conversation: &ConversationId, rows: u32) -> Result<Vec<Ticket>, StoreError> {
    all(fetch_all!(tx, OF_CONVERSATION, conversation.as_str(), limit(rows))?)
}

/// Tickets the clock should look at, the longest due first.
///
/// # Errors
/// The database.
pub async fn due(tx: &mut Tx, now: Micros, rows: u32) -> Result<Vec<Ticket>, StoreError> {
    all(fetch_all!(tx, DUE, now.0, limit(rows))?)
}

/// The next moment at which the clock should look at any.
///
/// # Errors
/// The database.
pub async fn next_due(tx: &mut Tx) -> Result<Option<Micros>, StoreError> {
    let (due,): (Option<i64>,) = fetch_one!(tx, NEXT_DUE)?;
    Ok(due.map(Micros))
}

/// The tickets go with everyone to another conversation.
///
/// # Errors
/// The database; a duplicate if one is open in either.
pub async fn move_to(tx: &mut Tx, from: &ConversationId, into: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, MOVE, from.as_str(), into.as_str())?;
    Ok(())
}

/// Forgets the notes about a conversation (erasure).
///
/// # Errors
/// The database.
pub async fn forget(tx: &mut Tx, conversation: &ConversationId) -> Result<(), StoreError> {
    execute!(tx, FORGET, conversation.as_str())?;
    Ok(())
}

/// Conversations that are a person's without an open ticket, and those that are the bot's while a member of staff holds their ticket:
/// neither should be.
///
/// # Errors
/// The database.
pub async fn lost(tx: &mut Tx, rows: u32) -> Result<(Vec<ConversationId>, Vec<ConversationId>), StoreError> {
    let owners: Vec<(String,)> = fetch_all!(tx, LOST_OWNERS, limit(rows))?;
    let talks: Vec<(String,)> = fetch_all!(tx, LOST_TALKS, limit(rows))?;
    let ids = |rows| crate::store::row::ids("conversations", rows);
    Ok((ids(owners)?, ids(talks)?))
}
