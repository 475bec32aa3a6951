//! The schema's history: `migrations/*.sql` for both databases; `migrations/{sqlite,postgres}/` hold, under one number, the steps
//! that must differ. All of it is part of the program.

use include_dir::{Dir, include_dir};
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

use crate::store::Kind;

static MIGRATIONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// The common steps and those of this database, in the order of their numbers.
pub(super) fn migrator(kind: Kind) -> Migrator {
    let own = match kind {
        Kind::Sqlite => "sqlite",
        Kind::Postgres => "postgres",
    };
    let own = MIGRATIONS.get_dir(own).into_iter().flat_map(|dir| dir.files());
    Migrator::with_migrations(MIGRATIONS.files().chain(own).filter_map(step).collect())
}

/// `0001_house.sql` is step 1, "house"; other files are not steps.
fn step(file: &'static include_dir::File<'static>) -> Option<Migration> {
    let name = file.path().file_name()?.to_str()?.strip_suffix(".sql")?;
    let (number, what) = name.split_once('_')?;
    let sql = file.contents_utf8()?.into_sql_str();
    Some(Migration::new(number.parse().ok()?, what.replace('_', " ").into(), MigrationType::Simple, sql, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_stands_once_for_each_database() {
        for kind in [Kind::Sqlite, Kind::Postgres] {
            let numbers: Vec<i64> = migrator(kind).iter().map(|step| step.version).collect();
            let count = i64::try_from(numbers.len()).expect("a short list");
            assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "{kind:?}");
        }
    }

    #[test]
    fn every_file_is_a_step() {
        let files = MIGRATIONS.files().chain(MIGRATIONS.dirs().flat_map(Dir::files));
        for file in files {
            assert!(step(file).is_some(), "{}: the name is NUMBER_what.sql", file.path().display());
        }
    }
}
