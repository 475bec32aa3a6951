//! Proofs on the shape of dialogues.
