//! At which of a family's addresses a notice is told.

use crate::channels::ChannelKind;
use crate::channels::whatsapp::WINDOW;
use crate::dialogue::session::Session;
use crate::domain::clock::Micros;
use crate::store::accounts::Account;
use crate::store::contacts::Contact;
use crate::store::notices::Notice;

use super::super::outbox;

/// Where a family is told: where it wants to be; else where it takes free words and was last met. `None`: nowhere.
pub(in crate::conversation) fn home<'c>(
    account: &Account,
    contacts: &'c [Contact],
    now: Micros,
) -> Option<&'c Contact> {
    let chosen = reachable(contacts)
        .find(|contact| Some(&contact.id) == account.notify_contact.as_ref())
        .filter(|contact| rests(contact, now).is_none());
    chosen.or_else(|| best(reachable(contacts), now))
}

/// Another address than home: where nobody was told yet; or inside a form, where the person is.
pub(super) fn elsewhere<'c>(
    notice: &Notice,
    session: &Session,
    contacts: &'c [Contact],
    busy: bool,
    now: Micros,
) -> Option<&'c Contact> {
    if let Some((_, told_to)) = &notice.told {
        return best(reachable(contacts).filter(|contact| contact.id != *told_to), now);
    }
    reachable(contacts).find(|contact| busy && Some(&contact.id) == session.at.as_ref())
}

/// Words that are sent there ring: a page is only looked at, and where the messenger has just refused to deliver nothing comes.
pub(super) fn rings(contact: &Contact, now: Micros) -> bool {
    ChannelKind::parse(&contact.channel).is_some_and(outbox::is_pushed) && rests(contact, now).is_none()
}

/// Till when the messenger delivers no news there.
pub(super) fn rests(contact: &Contact, now: Micros) -> Option<Micros> {
    contact.rests_until.filter(|until| now < *until && !takes_words(contact, now))
}

fn reachable(contacts: &[Contact]) -> impl Iterator<Item = &Contact> {
    contacts.iter().filter(|contact| contact.reachable)
}

/// One that rings before a page, one that takes free words before one that takes approved ones only, then the latest.
fn best<'c>(contacts: impl Iterator<Item = &'c Contact>, now: Micros) -> Option<&'c Contact> {
    contacts.max_by_key(|contact| {
        let met = contact.came_at.unwrap_or(contact.created_at);
        (rings(contact, now), takes_words(contact, now), met, contact.id.clone())
    })
}

fn takes_words(contact: &Contact, now: Micros) -> bool {
    contact.channel != ChannelKind::Whatsapp.as_str() || contact.heard_at.is_some_and(|at| now < at.plus(WINDOW))
}
