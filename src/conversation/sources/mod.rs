//! Lists to pick from: one function a source, paging and type-ahead search the same for all.

use crate::dialogue::turn::{Need, Options};

use super::actions::Local;
use super::who::Who;
use super::world::World;
