//! The people of a demo: three of the office, three of the call centre's desk. Their passwords are made at its first start and told once; nowhere else are they.

use super::OfficeError;
use super::password::{self, Password};
use crate::domain::clock::Micros;
use crate::domain::ids::StaffId;
use crate::domain::staff::Role;
use crate::store::staff::{self, Staff};
use crate::store::{Db, meta};

/// The fact that they were added.
const ADDED: &str = "demo_staff";
/// Their names.
pub const PEOPLE: [(&str, Role); 6] = [
    ("bolim", Role::Department),
    ("balabaqsha", Role::Kindergarten),
    ("auditor", Role::Auditor),
    ("maman", Role::Operator),
    ("maman2", Role::Operator),
    ("aga-maman", Role::Supervisor),
];

/// Adds them at the first start of a demo; answers who was added, with their passwords. The head of a kindergarten gets the first one of
/// the list as soon as there is one.
///
/// # Errors
/// The store; the machine could not hash.
pub async fn first_staff(db: &Db, now: Micros) -> Result<Vec<(&'static str, Password)>, OfficeError> {
    let mut tx = db.read().await?;
    let known = meta::get(&mut tx, ADDED).await?.is_some();
    tx.rollback().await?;
    let people = if known { Vec::new() } else { people(now).await? };
    let mut tx = db.write().await?;
    let fresh = !known && meta::set_once(&mut tx, ADDED, "1").await?;
    let mut added = Vec::new();
    for (name, password, row) in people.into_iter().filter(|_| fresh) {
        if staff::insert(&mut tx, &row).await? {
            added.push((name, password));
        }
    }
    for (name, _) in PEOPLE.iter().filter(|(_, role)| *role == Role::Kindergarten) {
        let idle = staff::by_name(&mut tx, name).await?.filter(|staff| staff.kindergarten.is_none());
        if let (Some(staff), Some(works_for)) = (idle, staff::first_kindergarten(&mut tx).await?) {
            staff::set_kindergarten(&mut tx, &staff.id, &works_for).await?;
        }
    }
    tx.commit().await?;
    Ok(added)
}

async fn people(now: Micros) -> Result<Vec<(&'static str, Password, Staff)>, OfficeError> {
    let mut random = rand::rng();
    let mut people = Vec::with_capacity(PEOPLE.len());
    for (name, role) in PEOPLE {
        let password = Password::generate(&mut random);
        let row = Staff {
            id: StaffId::new(now, &mut random),
            name: name.to_owned(),
            role,
            password_hash: password::hash(&password, &mut random).await?,
            kindergarten: None,
            place: None,
            language: None,
            created_at: now,
            disabled_at: None,
        };
        people.push((name, password, row));
    }
    Ok(people)
}
