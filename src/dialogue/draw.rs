//! Dialogues as diagrams.
