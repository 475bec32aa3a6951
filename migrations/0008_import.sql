-- Rows of a department's list of free places that were taken in: each once.

CREATE TABLE vacancy_imports (
    -- The sender's own name of the row.
    sender_ref TEXT   NOT NULL PRIMARY KEY,
    vacancy_id TEXT   NOT NULL REFERENCES vacancies (id),
    -- What the row said, to tell it from another one under the same name.
    body       TEXT   NOT NULL,
    taken_at   BIGINT NOT NULL
);
CREATE INDEX vacancy_imports_vacancy ON vacancy_imports (vacancy_id);
