//! `POST /office/language`: kept with the person, and in the browser for the next time at the door.

use axum::extract::{FromRequest, Request, State};
use axum::response::{IntoResponse, Redirect};

use super::super::Web;
use super::super::limits::COOKIE_AGE;
use super::form::{Filled, Sheet};
use super::sign_in::own_path;
use super::trouble::{Answer, Trouble};
use super::visit::{LANGUAGE, Visit, give};
use crate::domain::lang::Lang;
use crate::store::staff;

/// Changes the language and leads back.
pub(in crate::web) async fn choose(State(web): State<Web>, visit: Visit, request: Request) -> Answer {
    let (signed, sheet) = if visit.session.is_some() {
        let Filled(signed, sheet) = Filled::from_request(request, &web).await?;
        (Some(signed), sheet)
    } else {
        (None, Sheet::from_request(request, &web).await?)
    };
    let lang = Lang::parse(sheet.value("lang")).ok_or(Trouble::Unreadable)?;
    if let Some(signed) = signed {
        let mut tx = signed.write().await?;
        staff::set_language(&mut tx, &signed.staff().id, lang).await?;
        tx.commit().await?;
    }
    let mut response = Redirect::to(own_path(visit.root, sheet.value("next"))).into_response();
    give(&mut response, visit.cookie(LANGUAGE, lang.code(), Some(COOKIE_AGE.as_secs())));
    Ok(response)
}
