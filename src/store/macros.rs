//! The small macros by which one text and one call serve both databases.

/// Compiles a call for both databases: `$c` is the connection of whichever this transaction has.
macro_rules! on_tx {
    ($tx:expr, |$c:ident| $call:expr) => {
        match $tx {
            $crate::store::Tx::Sqlite(tx) => {
                let $c = &mut **tx;
                $call
            }
            $crate::store::Tx::Postgres(tx) => {
                let $c = &mut **tx;
                $call
            }
        }
    };
}

/// Runs a statement; answers how many rows it touched.
macro_rules! execute {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        on_tx!($tx, |c| sqlx::query($sql)$(.bind($bind))*.execute(c).await.map(|done| done.rows_affected()))
            .map_err($crate::store::StoreError::from)
    };
}

/// Runs a statement and reads the row it gives, if any.
macro_rules! fetch_optional {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        on_tx!($tx, |c| sqlx::query_as($sql)$(.bind($bind))*.fetch_optional(c).await)
            .map_err($crate::store::StoreError::from)
    };
}

/// Runs a statement that always gives one row.
macro_rules! fetch_one {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        on_tx!($tx, |c| sqlx::query_as($sql)$(.bind($bind))*.fetch_one(c).await)
            .map_err($crate::store::StoreError::from)
    };
}

/// Runs a statement and reads all its rows.
macro_rules! fetch_all {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        on_tx!($tx, |c| sqlx::query_as($sql)$(.bind($bind))*.fetch_all(c).await)
            .map_err($crate::store::StoreError::from)
    };
}

/// Runs a statement over many rows; answers how many it touched. For functions that answer a `StoreError`.
macro_rules! execute_many {
    ($tx:expr, $many:expr, $rows:expr, [$($fixed:expr),*], |$row:pat_param| [$($bind:expr),* $(,)?]) => {{
        let mut touched = 0u64;
        for (sql, chunk) in $many.chunks($rows) {
            touched += on_tx!($tx, |c| {
                let mut query = sqlx::query(sql)$(.bind($fixed))*;
                for $row in chunk {
                    query = query$(.bind($bind))*;
                }
                query.execute(c).await.map(|done| done.rows_affected())
            })?;
        }
        touched
    }};
}

/// Runs a statement over many rows and reads all it gives. For functions that answer a `StoreError`.
macro_rules! fetch_many {
    ($tx:expr, $many:expr, $rows:expr, [$($fixed:expr),*], |$row:pat_param| [$($bind:expr),* $(,)?]) => {{
        let mut found = Vec::with_capacity($rows.len());
        for (sql, chunk) in $many.chunks($rows) {
            let part = on_tx!($tx, |c| {
                let mut query = sqlx::query_as(sql)$(.bind($fixed))*;
                for $row in chunk {
                    query = query$(.bind($bind))*;
                }
                query.fetch_all(c).await
            })?;
            found.extend(part);
        }
        found
    }};
}

/// The statements of a file, and `ALL` of them for the test that prepares each on both databases.
macro_rules! statements {
    ($($name:ident = $sql:expr;)*) => {
        $(const $name: &str = $sql;)*
        /// Every statement of this file.
        pub const ALL: &[&str] = &[$($name),*];
    };
}

/// The statements of a file over many rows (`store::many`), and `MANY` of them for the same test.
macro_rules! many {
    ($($name:ident = $head:expr, $shared:literal, $row:literal of $each:literal, $tail:expr;)*) => {
        $(static $name: std::sync::LazyLock<$crate::store::many::Many> = std::sync::LazyLock::new(|| {
            $crate::store::many::Many::new(($head, $row, $tail), $shared, $each)
        });)*
        /// Every statement of this file over many rows.
        pub(in crate::store) static MANY: &[&std::sync::LazyLock<$crate::store::many::Many>] = &[$(&$name),*];
    };
}
