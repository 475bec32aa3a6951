//! How buttons lie on a phone's screen.

use teloxide_core::types::{ButtonRequest, InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup};

use super::encode::EncodeError;
use super::{MAX_BUTTONS, MAX_CALLBACK_DATA};
use crate::channels::Button;

/// Labels up to so many characters may stand side by side.
const SHORT_LABEL: usize = 14;
/// Up to so many options stand below one another whatever their length.
const ONE_COLUMN: usize = 3;
/// An odd number of ways whose labels are at most so long stands three in a row; otherwise two.
const SHORT_WAY: usize = 9;
/// The options that turn the pages of a list (dialogues.md 5).
const PAGE_TURNS: [&str; 2] = ["@prev", "@next"];

/// The options of a question, then the turns of the page in one row, then the ways, as buttons under the message.
pub(super) fn inline(options: &[Button], ways: &[Button]) -> Result<InlineKeyboardMarkup, EncodeError> {
    check(options, ways)?;
    let rows = rows(options, ways).into_iter().map(|row| row.into_iter().map(callback).collect::<Vec<_>>());
    Ok(InlineKeyboardMarkup::new(rows))
}

/// The button that asks for a contact or a place, with everything else as words below it: a keyboard in place of the
/// letters, since Telegram has such buttons nowhere else. Words pressed there come back as if typed.
pub(super) fn reply(
    request: ButtonRequest,
    label: &str,
    options: &[Button],
    ways: &[Button],
) -> Result<KeyboardMarkup, EncodeError> {
    check(options, ways)?;
    if label.trim().is_empty() {
        return Err(EncodeError::EmptyLabel { id: "request".to_owned() });
    }
    let mut keyboard = vec![vec![KeyboardButton::new(label).request(request)]];
    keyboard.extend(
        rows(options, ways)
            .into_iter()
            .map(|row| row.into_iter().map(|button| KeyboardButton::new(&button.label)).collect()),
    );
    Ok(KeyboardMarkup::new(keyboard).one_time_keyboard().resize_keyboard())
}

fn callback(button: &Button) -> InlineKeyboardButton {
    InlineKeyboardButton::callback(&button.label, &button.token)
}

fn check(options: &[Button], ways: &[Button]) -> Result<(), EncodeError> {
    if options.len() + ways.len() > MAX_BUTTONS {
        return Err(EncodeError::TooManyButtons { count: options.len() + ways.len() });
    }
    for button in options.iter().chain(ways) {
        let id = || button.id.clone();
        if button.label.trim().is_empty() {
            return Err(EncodeError::EmptyLabel { id: id() });
        }
        if button.token.is_empty() || button.token.len() > MAX_CALLBACK_DATA {
            return Err(EncodeError::Token { id: id() });
        }
    }
    Ok(())
}

fn rows<'a>(options: &'a [Button], ways: &'a [Button]) -> Vec<Vec<&'a Button>> {
    let (turns, answers): (Vec<_>, Vec<_>) =
        options.iter().partition(|option| PAGE_TURNS.contains(&option.id.as_str()));
    let short = answers.iter().all(|answer| length(answer) <= SHORT_LABEL);
    let columns = if short && answers.len() > ONE_COLUMN { 2 } else { 1 };
    let mut rows = in_rows(&answers, columns);
    rows.extend(in_rows(&turns, PAGE_TURNS.len()));
    rows.extend(in_rows(&ways.iter().collect::<Vec<_>>(), way_columns(ways)));
    rows
}

fn way_columns(ways: &[Button]) -> usize {
    let small = ways.iter().all(|way| length(way) <= SHORT_WAY);
    if small && ways.len() % 2 == 1 { 3 } else { 2 }
}

fn in_rows<'a>(buttons: &[&'a Button], columns: usize) -> Vec<Vec<&'a Button>> {
    buttons.chunks(columns).map(<[_]>::to_vec).collect()
}

fn length(button: &Button) -> usize {
    button.label.chars().count()
}
