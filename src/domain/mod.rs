//! What the whole program knows and no I/O touches: places and their names.

pub mod kato;
pub mod place;
pub mod shipped_places;
pub mod translit;
