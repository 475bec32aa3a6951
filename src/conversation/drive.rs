//! Driving the engine within a turn: local actions and lists are served on the turn's transaction, a remote action becomes a call.

use std::collections::VecDeque;

use anyhow::Context as _;

use crate::dialogue::session::{Phase, Slots};
use crate::dialogue::turn::{Deed, Env, FileHandle, Input, Next, Question, Say};
use crate::dialogue::vocabulary::{Expect, Way};
use crate::dialogue::{self, Fault};
use crate::domain::clock::Micros;
use crate::domain::ids::{CallId, StaffId};
use crate::domain::lang::Lang;
use crate::domain::snag::Cause;
use crate::domain::{calendar, limits, staff};
use crate::store::calls::NewCall;
use crate::store::contacts::ProofLevel;
use crate::store::{Tx, calls, contacts};

use super::actions::{self, Local, Performed};
use super::calls::{Asked, Begun, LEASE};
use super::facts;
use super::ledger::Ledger;
use super::routing::Route;
use super::snags;
use super::sources::{self, SourceCx};
use super::turn::Place;
use super::understand::Meant;
use super::whereabouts;
use super::who::Who;
use super::world::World;

/// How the driving ended.
pub enum Ending {
    /// A question is open.
    Asked(Box<Question>),
    /// Nothing is open.
    Rests,
    /// A call is under way.
    Calls,
}

/// The driving of one turn.
pub struct Drive<'a> {
    world: &'a World,
    /// The turn's transaction.
    pub tx: &'a mut Tx,
    /// What the turn leaves.
    pub ledger: &'a mut Ledger,
    /// The turn's moment.
    pub now: Micros,
    /// Texts to say before the question.
    pub said: Vec<Say>,
    /// The last action's outcome, for the audit.
    pub outcome: Option<String>,
    /// What was wrong, for the audit.
    pub cause: Option<String>,
    /// The person's message that leaves the chat with the next answer, be it after a call.
    pub deletes: Option<String>,
    /// Id of a wrong answer's text, until its question is asked.
    error: Option<String>,
    /// The call to perform after the commit.
    pub begun: Option<Begun>,
    /// Words of the item of a list that was picked, for the history.
    pub picked: Option<String>,
    /// The files of an album that are still to be taken; none of them is answered apart.
    pub files: VecDeque<FileHandle>,
    /// A person of the call centre was asked for.
    pub person: bool,
    /// Who of the desk answers for the person.
    pub staff: Option<StaffId>,
    /// A form that lies half done in the conversation this contact has come to: what is asked of it.
    found: Option<Slots>,
}

impl<'a> Drive<'a> {
    /// Nothing said yet.
    pub fn new(world: &'a World, tx: &'a mut Tx, ledger: &'a mut Ledger, now: Micros) -> Self {
        Self {
            world,
            tx,
            ledger,
            now,
            said: Vec::new(),
            outcome: None,
            cause: None,
            deletes: None,
            error: None,
            begun: None,
            picked: None,
            files: VecDeque::new(),
            person: false,
            staff: None,
            found: None,
        }
    }

    /// Takes a routed update to its end.
    ///
    /// # Errors
    /// Ours: the store, a broken row.
    pub async fn take(
        &mut self,
        who: &mut Who,
        place: &mut Place,
        route: Route,
        meant: Meant,
    ) -> anyhow::Result<Ending> {
        let choosing = who.contact.language.is_none();
        let ending = match (route, meant) {
            (Route::AskLanguage, _) => {
                if place.turns == 0 && self.world.house.demo {
                    self.speak("common-demo");
                }
                let start = Input::Start { dialogue: "language".to_owned(), args: Slots::new(), aside: true };
                self.run(who, place, start).await?
            }
            (Route::Resume, Meant::Input(input)) => self.run(who, place, input).await?,
            (Route::SayStale, _) => {
                self.speak("common-stale");
                self.run(who, place, Input::Repeat).await?
            }
            (Route::SaySpent, Meant::Spent(why)) => {
                self.speak(why);
                if super::turn::open_question(self.world, who, &place.session, self.now).is_some() {
                    self.run(who, place, Input::Repeat).await?
                } else {
                    self.begin(who, place).await?
                }
            }
            (Route::Aside, Meant::Dialogue(dialogue, args)) => {
                let aside = place.session.top().is_some();
                self.run(who, place, Input::Start { dialogue, args, aside }).await?
            }
            (Route::Repeat, _) => self.run(who, place, Input::Repeat).await?,
            _ => self.begin(who, place).await?,
        };
        let chosen = choosing && who.contact.language.is_some();
        if chosen && matches!(ending, Ending::Rests) { self.begin(who, place).await } else { Ok(ending) }
    }

    /// The menu, or registration for who is not known yet.
    pub(super) async fn begin(&mut self, who: &mut Who, place: &mut Place) -> anyhow::Result<Ending> {
        let registered = who.account.is_some();
        let dialogue = if registered { "menu" } else { "registration" };
        let fresh = place.session.parked.is_empty();
        if !registered && who.contact.proof == ProofLevel::Lost {
            self.speak("common-prove-again");
        } else if !registered && who.contact.proof == ProofLevel::Unlinked {
            self.speak("common-unlinked");
        } else if !registered && fresh {
            self.speak("common-welcome");
            // In Kazakh it has been said with the question of the language already.
            if self.world.house.demo && (place.turns == 0 || who.lang != Lang::Kk) {
                self.speak("common-demo");
            }
        }
        if registered && place.session.top().is_some() {
            return self.run(who, place, Input::Way(Way::Menu)).await;
        }
        self.run(who, place, Input::Start { dialogue: dialogue.to_owned(), args: Slots::new(), aside: false }).await
    }

    /// The question that a stored place waits with, said anew; the place stays as it is. `None`: nothing is asked.
    ///
    /// # Errors
    /// The store.
    pub async fn repeat(&mut self, who: &mut Who, place: &Place) -> anyhow::Result<Option<Box<Question>>> {
        let mut copy = Place { session: place.session.clone(), turns: place.turns, sound: place.sound };
        if super::turn::open_question(self.world, who, &copy.session, self.now).is_none() {
            return Ok(None);
        }
        Ok(match self.run(who, &mut copy, Input::Repeat).await? {
            Ending::Asked(question) => Some(question),
            Ending::Rests | Ending::Calls => None,
        })
    }

    pub(super) fn speak(&mut self, message: &str) {
        let say = Say {
            message: message.to_owned(),
            attr: None,
            dialogue: String::new(),
            slots: Slots::new(),
            facts: Vec::new(),
        };
        self.said.push(say);
    }

    /// Steps until the person, or the outside, has the word.
    pub(super) async fn run(&mut self, who: &mut Who, place: &mut Place, first: Input) -> anyhow::Result<Ending> {
        let mut input = first;
        let mut outage = false;
        for _ in 0..limits::MAX_STEPS {
            if snags::is_outage(self.world, &input) {
                outage = true;
                snags::note(self.ledger, who, &place.session, Cause::Outage, self.now);
            }
            let env = Env { today: calendar::local_date(self.now), registered: who.account.is_some() };
            let step = match dialogue::step(&self.world.flows, &mut place.session, input, env) {
                Ok(step) => step,
                Err(fault) => return self.lost(who, place, &fault),
            };
            let mut said = step.said;
            for say in &mut said {
                facts::look_up(self.world, self.tx, who.lang, say).await?;
            }
            self.hear(said);
            self.person |= step.person;
            self.error = step.error.or(self.error.take());
            input = match step.next {
                Next::Ask(mut question) => {
                    question.error = question.error.take().or(self.error.take());
                    if question.expect == Some(Expect::Documents)
                        && let Some(file) = self.files.pop_front()
                    {
                        input = Input::File(file);
                        continue;
                    }
                    if question.expect.is_none()
                        && let Some(about) = self.found.take()
                    {
                        input = whereabouts::ask(about);
                        continue;
                    }
                    if question.error.is_some() && !outage && self.staff.is_none() {
                        snags::note(self.ledger, who, &place.session, Cause::Wrong, self.now);
                    }
                    self.cause = question.error.clone().or(self.cause.take());
                    facts::look_up(self.world, self.tx, who.lang, &mut question.say).await?;
                    return Ok(Ending::Asked(question));
                }
                Next::Rest => return Ok(Ending::Rests),
                Next::Need(need) => {
                    let mut cx = SourceCx { world: self.world, tx: self.tx, who, today: env.today };
                    let options = sources::fetch(&mut cx, &need).await?;
                    self.picked = options.sure.as_ref().and_then(|item| item.label.clone()).or(self.picked.take());
                    Input::Options(options)
                }
                Next::Do(deed) => match self.perform(who, place, &deed).await? {
                    Some(done) => {
                        self.outcome = Some(format!("{}.{}", deed.action, done.outcome));
                        Input::Outcome(done.outcome.to_owned(), done.writes)
                    }
                    None => return self.call(who, deed),
                },
            };
        }
        anyhow::bail!("a turn of more than {} steps", limits::MAX_STEPS)
    }

    /// Keeps what is to be said; the files of an album say the same thing once.
    fn hear(&mut self, said: Vec<Say>) {
        for say in said {
            self.said.retain(|earlier| earlier.id() != say.id());
            self.said.push(say);
        }
    }

    async fn perform(&mut self, who: &mut Who, place: &mut Place, deed: &Deed) -> anyhow::Result<Option<Performed>> {
        let conversation = who.conversation.id.clone();
        let registered = who.account.is_some();
        if actions::moves(&deed.action) {
            // It reads and erases what the turns before it in this batch have left.
            self.ledger.write_ahead(self.tx, self.now).await?;
        }
        let mut cx = Local { world: self.world, tx: self.tx, who, deed, now: self.now, links: Vec::new() };
        let done = actions::perform(&mut cx).await?;
        self.ledger.links.append(&mut cx.links);
        if actions::renews(&deed.action) {
            who.refresh(self.world, self.tx, self.now).await?;
        } else if cfg!(debug_assertions) && done.is_some() {
            who.is_as_stored(self.tx).await.with_context(|| format!("after {}", deed.action))?;
        }
        if who.conversation.id != conversation {
            self.move_home(who, place).await?;
        }
        match &who.account {
            None if registered => forget(place),
            Some(account) if !registered => {
                self.ledger.links.push((staff::Deed::LinkContact, account.id.clone(), who.contact.id.clone()));
            }
            _ => {}
        }
        Ok(done)
    }

    /// The action joined this contact to another conversation, or gave it a new one: its turns and parked forms are taken up. A form that
    /// lies half done there may be gone on with here: that is asked when what is under way has ended.
    async fn move_home(&mut self, who: &mut Who, place: &mut Place) -> anyhow::Result<()> {
        let mut home = super::turn::load(self.world, self.tx, who).await?;
        self.found = whereabouts::leave(self.world, self.tx, who, &mut home, self.now).await?;
        place.session.parked = home.session.parked;
        place.session.watch = home.session.watch;
        place.session.left = home.session.left;
        place.session.at = Some(who.contact.id.clone());
        contacts::came(self.tx, &who.contact.id, self.now).await?;
        who.contact.came_at = Some(self.now);
        place.session.seq = place.session.seq.max(home.session.seq);
        place.turns = home.turns;
        Ok(())
    }

    /// Asks outside: a row of the turn, performed after its commit.
    fn call(&mut self, who: &Who, deed: Deed) -> anyhow::Result<Ending> {
        let id = CallId::new(self.now, &mut *self.world.random());
        let asked = Asked {
            deed,
            contact: who.contact.id.clone(),
            lang: who.lang,
            at: self.now,
            said: std::mem::take(&mut self.said),
            deletes: self.deletes.take(),
            files: std::mem::take(&mut self.files),
            staff: self.staff.clone(),
        };
        let free = self.world.hand.is_free();
        self.ledger.calls.push(NewCall {
            idempotency_key: id.to_string(),
            conversation: who.conversation.id.clone(),
            action: asked.deed.action.clone(),
            args: self.world.vault.seal_json(&who.key, calls::ARGS.of(id.as_str()), &asked),
            deadline_at: self.now.plus(limits::CALL_TIMEOUT),
            begun_until: free.then(|| self.now.plus(LEASE)),
            id: id.clone(),
        });
        let (conversation, key, address) = (who.conversation.id.clone(), who.key.clone(), Some(who.address()?));
        self.begun = free.then_some(Begun { id, conversation, asked, key, address });
        Ok(Ending::Calls)
    }

    /// The content or the stored session does not hold together: told to us, and the person begins at the menu again.
    fn lost(&mut self, who: &Who, place: &mut Place, fault: &Fault) -> anyhow::Result<Ending> {
        let at = place.session.top().map(|frame| format!("{}.{} {:?}", frame.dialogue, frame.state, frame.phase));
        tracing::error!(conversation = %who.conversation.id, at, %fault, "a dialogue broke");
        if place.session.top().is_some_and(|frame| frame.phase == Phase::Doing) {
            anyhow::bail!("a dialogue broke while it waited for an action: {fault}");
        }
        self.cause = Some(fault.to_string());
        place.session.stack.clear();
        self.said.clear();
        self.speak("common-apology");
        Ok(Ending::Rests)
    }
}

/// After an erasure nothing of the person stays in the session.
fn forget(place: &mut Place) {
    place.session.parked.clear();
    place.session.left = None;
    for frame in &mut place.session.stack {
        frame.slots.clear();
        frame.trail.clear();
        frame.before.clear();
    }
}
