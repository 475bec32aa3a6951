//! A phone that makes codes: its secret to scan or to type, its first code, and the codes for who has not got it.

use super::form::Sheet;
use super::view::{Block, Field, Form, Input, Picture, View};
use super::words::{Text, text};
use crate::office::codes::RecoveryCodes;
use crate::office::totp::Secret;
use crate::papers::qr::qr;

/// The texts of these parts.
pub(super) const TEXTS: &[Text] = &[
    text("office-phone"),
    text("office-phone-scan"),
    text("office-phone-picture"),
    text("office-phone-key"),
    text("office-phone-code"),
    text("office-phone-confirm"),
    text("office-phone-wrong"),
    text("office-recovery"),
    text("office-recovery-about"),
    text("office-recovery-kept"),
];

/// The secret of a person's phone, and the form for its first code.
pub(super) fn offer(
    view: View,
    (secret, name): (&Secret, &str),
    (action, hidden, sheet): (String, Vec<(&'static str, String)>, Sheet),
) -> anyhow::Result<View> {
    let code = qr(&secret.address(name)?)?;
    let picture = Picture { side: code.side, path: code.path(), name: view.say("office-phone-picture") };
    let label = view.say("office-phone-code");
    let form = Form {
        id: "phone",
        action,
        fields: vec![Field { name: "code", label, hint: String::new(), input: Input::Code }],
        hidden,
        sheet,
        button: view.say("office-phone-confirm"),
        ..Form::default()
    };
    let scan = view.say("office-phone-scan");
    let facts = vec![("office-phone-key", secret.groups())];
    Ok(view.text(scan).block(Block::Picture(picture)).facts(facts).form(form))
}

/// The recovery codes, which nobody shows again, and the way on.
pub(super) fn written_down(view: View, codes: RecoveryCodes, on: &str) -> View {
    let (about, kept) = (view.say("office-recovery-about"), view.say("office-recovery-kept"));
    view.narrow().text(about).block(Block::Codes(codes.0)).links(vec![(kept, on.to_owned())])
}
