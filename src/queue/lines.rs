//! A sub-queue in its effective order, part by part, for those who look after it (domain.md 5.1).

use crate::domain::application::Status;
use crate::domain::ids::ApplicationId;
use crate::domain::queue_order::{Classes, interleave};
use crate::domain::right::RightClass;
use crate::store::queue::{self, SubQueue};
use crate::store::queue_lines;

use super::{Cx, QueueError};

/// Where a part begins: behind so many places, and behind these numbers of the classes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Behind {
    place: u64,
    seqs: Classes<i64>,
}

impl Behind {
    /// Reads what [`Behind::text`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let place = parts.next()?.parse().ok()?;
        let mut behind = Self { place, seqs: Classes::default() };
        for class in RightClass::ALL {
            *behind.seqs.of_mut(*class) = parts.next()?.parse().ok()?;
        }
        parts.next().is_none().then_some(behind)
    }

    /// As a text, for a link.
    #[must_use]
    pub fn text(&self) -> String {
        let seqs = RightClass::ALL.iter().map(|class| format!(".{}", self.seqs.of(*class)));
        format!("{}{}", self.place, seqs.collect::<String>())
    }
}

/// One who stands in a sub-queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The place in the effective order, from 1.
    pub place: u64,
    /// The class.
    pub class: RightClass,
    /// Whose application.
    pub id: ApplicationId,
    /// Its status.
    pub status: Status,
    /// The list goes on behind here.
    pub behind: Behind,
}

/// At most so many of a sub-queue, in the effective order; fewer: this is its end.
///
/// # Errors
/// The store.
pub async fn part(
    cx: &mut Cx<'_>,
    subqueue: &SubQueue,
    mut behind: Behind,
    many: u32,
) -> Result<Vec<Standing>, QueueError> {
    let key = subqueue.key();
    let ratio = cx.rules_of(&subqueue.settlement).await?.priority_ratio;
    let sizes = queue::sizes(cx.tx, &key).await?;
    let sizes = Classes::new(|class| usize::try_from(sizes.of(class)).unwrap_or(usize::MAX));
    let skipped = usize::try_from(behind.place).unwrap_or(usize::MAX);
    let order: Vec<RightClass> =
        interleave(sizes, ratio).skip(skipped).take(many as usize).map(|(class, _)| class).collect();
    let mut members = Classes::new(|_| Vec::new().into_iter());
    for class in RightClass::ALL {
        let needed = order.iter().filter(|one| *one == class).count();
        let needed = u32::try_from(needed).unwrap_or(u32::MAX);
        let found = queue_lines::behind(cx.tx, &key, *class, *behind.seqs.of(*class), needed).await?;
        *members.of_mut(*class) = found.into_iter();
    }
    let mut standing = Vec::with_capacity(order.len());
    for class in order {
        // Somebody left between the counting and the reading: the next look shows it.
        let Some(member) = members.of_mut(class).next() else { break };
        behind.place += 1;
        *behind.seqs.of_mut(class) = member.seq;
        let (id, status) = (member.id, member.status);
        standing.push(Standing { place: behind.place, class, id, status, behind });
    }
    Ok(standing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_on_reads_back() {
        let mut behind = Behind { place: 50, seqs: Classes::default() };
        *behind.seqs.of_mut(RightClass::General) = 65_536;
        assert_eq!(behind.text(), "50.0.0.65536");
        assert_eq!(Behind::parse(&behind.text()), Some(behind));
        for text in ["", "5", "5.1.2", "5.1.2.3.4", "a.1.2.3"] {
            assert_eq!(Behind::parse(text), None, "{text}");
        }
    }
}
