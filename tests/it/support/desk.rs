//! People of the call centre's desk.

use std::time::Duration;

use esik::conversation::world::World;
use esik::domain::ids::StaffId;
use esik::domain::staff::Role;
use esik::store::staff::{self, Staff};
use esik::store::staff_sessions::{self, NewSession};

/// A member of staff of this name; whoever is new gets this role. Nobody can sign in with it on a page.
pub async fn member(world: &World, name: &str, role: Role) -> Staff {
    let mut tx = world.db.write().await.unwrap();
    let found = match staff::by_name(&mut tx, name).await.unwrap() {
        Some(found) => found,
        None => {
            let new = Staff {
                id: StaffId::new(world.now(), &mut *world.random()),
                name: name.to_owned(),
                role,
                password_hash: String::new(),
                kindergarten: None,
                place: None,
                language: None,
                created_at: world.now(),
                disabled_at: None,
            };
            assert!(staff::insert(&mut tx, &new).await.unwrap());
            new
        }
    };
    tx.commit().await.unwrap();
    found
}

/// They use the desk at this moment.
pub async fn is_there(world: &World, staff: &Staff) {
    let mut tx = world.db.write().await.unwrap();
    staff_sessions::end(&mut tx, &staff.name).await.unwrap();
    let expires_at = world.now().plus(Duration::from_secs(12 * 60 * 60));
    let new = NewSession { token_hash: &staff.name, staff: &staff.id, csrf: "csrf", expires_at };
    staff_sessions::insert(&mut tx, &new, world.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// They went home.
pub async fn goes(world: &World, staff: &Staff) {
    let mut tx = world.db.write().await.unwrap();
    staff_sessions::end(&mut tx, &staff.name).await.unwrap();
    tx.commit().await.unwrap();
}
