//! Free words are taken for a day after the person's last message.

use super::parent::Parent;
use super::stand::Service;
use crate::both_stores;
use crate::support::graph_api::GraphApi;

both_stores!(nothing_is_tried_outside_the_window, |db| async {
    let graph = GraphApi::start().await;
    let mut service = Service::that_only_listens(&graph, &db).await;
    let parent = Parent::new(&graph);
    graph.says(parent.id, "Сәлем").await;
    // Nobody answered for a day.
    service.passes(&graph, 24 * 60 * 60 + 1);
    service.begins_to_answer();
    let sql = "SELECT COUNT(*) FROM outbox WHERE state = 'gone'";
    let gone = async |service: &Service| -> i64 {
        let counted: Result<(i64,), sqlx::Error> = match &service.world.db {
            esik::store::Db::Sqlite { reader, .. } => sqlx::query_as(sql).fetch_one(reader).await,
            esik::store::Db::Postgres(pool) => sqlx::query_as(sql).fetch_one(pool).await,
        };
        counted.unwrap().0
    };
    let mut looked = 0;
    while gone(&service).await == 0 {
        looked += 1;
        assert!(looked < 20_000, "the answer of yesterday still waits");
        tokio::task::yield_now().await;
    }
    assert_eq!((graph.sent(parent.id).len(), graph.refused()), (0, Vec::new()));
    // Who writes again finds the question that is open.
    parent.says("Сәлем", "На каком языке").await;
    service.stop().await;
    assert_eq!(graph.refused(), Vec::new());
});
