//! Who did what: rows that are only added, each stamped under the installation's key over itself and the stamp of the one before.
//! Whoever changes, adds or takes away a row past the program cannot make the stamps fit.

use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::staff::Deed;
use crate::store::row::{At, limit};
use crate::store::vault::Vault;
use crate::store::{StoreError, Tx};

statements! {
    NEXT = "UPDATE audit_end SET seq = seq + 1 WHERE id = 1 RETURNING seq, stamp";
    INSERT = "INSERT INTO audit (seq, at, staff_id, deed, subject, before, stamp) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    SET_END = "UPDATE audit_end SET stamp = $1 WHERE id = 1";
    END = "SELECT seq, stamp FROM audit_end WHERE id = 1";
    NEWEST = "SELECT seq, at, staff_id, deed, subject, before, stamp FROM audit WHERE seq < $1 ORDER BY seq DESC LIMIT $2";
    NEWEST_OF = "SELECT seq, at, staff_id, deed, subject, before, stamp FROM audit WHERE staff_id = $3 AND seq < $1 \
                 ORDER BY seq DESC LIMIT $2";
    AFTER = "SELECT seq, at, staff_id, deed, subject, before, stamp FROM audit WHERE seq > $1 ORDER BY seq LIMIT $2";
}

/// A deed to be noted. No personal values: the subject is an id, a code or a number of a document.
#[derive(Debug, Clone, Copy)]
pub struct NewDeed<'a> {
    /// Who; `None`: whoever runs the program, at its command line.
    pub staff: Option<&'a StaffId>,
    /// What.
    pub deed: Deed,
    /// To what or whom.
    pub subject: Option<&'a str>,
}

/// A deed that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Its number, from 1 without a gap.
    pub seq: i64,
    /// When.
    pub at: Micros,
    /// Who.
    pub staff: Option<StaffId>,
    /// What.
    pub deed: Deed,
    /// To what or whom.
    pub subject: Option<String>,
}

/// A row as it stands, stamps and all.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Link {
    /// Its number.
    pub seq: i64,
    at: i64,
    staff_id: Option<String>,
    deed: String,
    subject: Option<String>,
    before: String,
    /// Its stamp.
    pub stamp: String,
}

impl Link {
    /// The stamp that belongs to this row.
    fn proper(&self, vault: &Vault) -> String {
        let some = |text: &Option<String>| text.as_ref().map_or_else(String::new, |text| format!("={text}"));
        vault.stamp(&[
            b"audit",
            self.before.as_bytes(),
            &self.seq.to_be_bytes(),
            &self.at.to_be_bytes(),
            some(&self.staff_id).as_bytes(),
            self.deed.as_bytes(),
            some(&self.subject).as_bytes(),
        ])
    }

    /// Whether this row follows the one with this number and stamp, and is as it was written.
    #[must_use]
    pub fn follows(&self, seq: i64, stamp: &str, vault: &Vault) -> bool {
        self.seq == seq + 1 && self.before == stamp && self.stamp == self.proper(vault)
    }
}

impl TryFrom<Link> for Noted {
    type Error = StoreError;

    fn try_from(row: Link) -> Result<Self, StoreError> {
        let seq = row.seq.to_string();
        let at = At { table: "audit", row: &seq };
        Ok(Self {
            seq: row.seq,
            at: Micros(row.at),
            staff: at.read_some("staff_id", row.staff_id.as_deref())?,
            deed: at.read("deed", &row.deed)?,
            subject: row.subject,
        })
    }
}

/// Notes a deed in the transaction that does it. The last thing of a transaction: on PostgreSQL it makes others wait who note too.
///
/// # Errors
/// The database.
pub async fn append(tx: &mut Tx, vault: &Vault, new: NewDeed<'_>, now: Micros) -> Result<(), StoreError> {
    let (seq, before): (i64, String) = fetch_one!(tx, NEXT)?;
    let mut row = Link {
        seq,
        at: now.0,
        staff_id: new.staff.map(ToString::to_string),
        deed: new.deed.code().to_owned(),
        subject: new.subject.map(str::to_owned),
        before,
        stamp: String::new(),
    };
    row.stamp = row.proper(vault);
    let (staff, subject) = (row.staff_id.as_deref(), row.subject.as_deref());
    execute!(tx, INSERT, row.seq, row.at, staff, row.deed.as_str(), subject, row.before.as_str(), row.stamp.as_str())?;
    execute!(tx, SET_END, row.stamp.as_str())?;
    Ok(())
}

/// Deeds before a number, the latest first; of one person, or of all.
///
/// # Errors
/// The database.
pub async fn newest(tx: &mut Tx, before: i64, of: Option<&StaffId>, most: u32) -> Result<Vec<Noted>, StoreError> {
    let rows: Vec<Link> = match of {
        Some(staff) => fetch_all!(tx, NEWEST_OF, before, limit(most), staff.as_str())?,
        None => fetch_all!(tx, NEWEST, before, limit(most))?,
    };
    rows.into_iter().map(Noted::try_from).collect()
}

/// Rows after a number as they stand, the oldest first.
///
/// # Errors
/// The database.
pub async fn after(tx: &mut Tx, seq: i64, most: u32) -> Result<Vec<Link>, StoreError> {
    fetch_all!(tx, AFTER, seq, limit(most))
}

/// Number and stamp of the last row.
///
/// # Errors
/// The database; the one row is gone.
pub async fn end(tx: &mut Tx) -> Result<(i64, String), StoreError> {
    let row: Option<(i64, String)> = fetch_optional!(tx, END)?;
    row.ok_or_else(|| StoreError::Missing { table: "audit_end", row: "1".to_owned() })
}
