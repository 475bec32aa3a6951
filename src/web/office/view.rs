//! A page of blocks: facts, tables, forms, ways on. Pages that show what is in the queue are put together from them, so that all of them
//! look and are worked alike.

use askama::Template;
use axum::http::StatusCode;

use super::form::Sheet;
use super::list::Pager;
use super::page::{Page, draw_as};
use super::trouble::Answer;

/// What a cell of a table leads to or carries.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// What it says.
    pub(super) text: String,
    /// Where it leads.
    pub(super) href: Option<String>,
    /// A box to tick: the field's name and its value.
    pub(super) tick: Option<(&'static str, String)>,
}

impl Cell {
    /// A box to tick; the text says what for.
    pub(super) fn tick(name: &'static str, value: String, text: String) -> Self {
        Self { text, href: None, tick: Some((name, value)) }
    }

    /// A way on.
    pub(super) fn link(text: impl Into<String>, href: String) -> Self {
        Self { text: text.into(), href: Some(href), tick: None }
    }
}

impl<T: ToString> From<T> for Cell {
    fn from(text: T) -> Self {
        Self { text: text.to_string(), ..Self::default() }
    }
}

/// A table; the head names the columns.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// What it holds, for who does not see it.
    pub(super) name: String,
    /// Names of the columns.
    pub(super) head: Vec<String>,
    /// As many cells in each as the head has.
    pub(super) rows: Vec<Vec<Cell>>,
}

/// How a field is filled in.
#[derive(Debug)]
pub(super) enum Input {
    /// A line of this type of input.
    Line(&'static str),
    /// One of a list: value and label.
    Choice(Vec<(String, String)>),
    /// A password, never shown again; for the browser's keeper of them (`new-password`, `current-password`).
    Password(&'static str),
    /// A code that is used once.
    Code,
    /// Yes, where it is ticked.
    Tick,
}

/// A field of a form.
#[derive(Debug)]
pub(super) struct Field {
    /// Its name.
    pub(super) name: &'static str,
    /// What is asked for.
    pub(super) label: String,
    /// How to fill it in; may be empty.
    pub(super) hint: String,
    /// How it is filled in.
    pub(super) input: Input,
}

/// A form, or a single button where it has no fields.
#[derive(Debug, Default)]
pub(super) struct Form {
    /// Sets its fields apart from those of other forms of the page.
    pub(super) id: &'static str,
    /// Where it goes; with `get` it narrows a list and carries no secret.
    pub(super) action: String,
    /// It only asks for a page.
    pub(super) get: bool,
    /// What stands above it; may be empty.
    pub(super) title: String,
    /// What is said before its fields; may be empty.
    pub(super) about: String,
    /// Rows to choose from.
    pub(super) table: Option<Table>,
    /// Its fields.
    pub(super) fields: Vec<Field>,
    /// What it carries unseen.
    pub(super) hidden: Vec<(&'static str, String)>,
    /// What was typed, and what is wrong with it.
    pub(super) sheet: Sheet,
    /// What its button says.
    pub(super) button: String,
    /// It is not what one comes to the page for: the button stands back.
    pub(super) quiet: bool,
}

/// A paper to look at.
#[derive(Debug)]
pub(super) struct Paper {
    /// Where it is.
    pub(super) href: String,
    /// What it is called.
    pub(super) name: String,
    /// It can be shown on the page.
    pub(super) image: bool,
}

/// A secret for a phone that makes codes.
#[derive(Debug)]
pub(super) struct Picture {
    /// Modules of a side of the QR code.
    pub(super) side: usize,
    /// Its dark parts, as the path of an SVG.
    pub(super) path: String,
    /// What it is, for who does not see it.
    pub(super) name: String,
}

/// A part of a page.
pub(super) enum Block {
    /// A paragraph.
    Text(String),
    /// The name of what follows.
    Heading(String),
    /// Names and values.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// A form.
    Form(Box<Form>),
    /// Ways on: label and path.
    Links(Vec<(String, String)>),
    /// Ways to other parts of a list.
    Pager(Pager),
    /// Papers.
    Papers(Vec<Paper>),
    /// A QR code.
    Picture(Picture),
    /// Codes to be written down.
    Codes(Vec<String>),
}

/// A page of blocks.
#[derive(Template)]
#[template(path = "office/view.html")]
pub(super) struct View {
    page: Page,
    blocks: Vec<Block>,
    /// One thing to do, on a card.
    narrow: bool,
}

impl View {
    pub(super) fn new(page: Page) -> Self {
        Self { page, blocks: Vec::new(), narrow: false }
    }

    /// One thing to do, on a card.
    pub(super) fn narrow(mut self) -> Self {
        self.narrow = true;
        self
    }

    /// A text.
    pub(super) fn say(&self, id: &str) -> String {
        self.page.say(id)
    }

    /// Another title than the page's own.
    pub(super) fn titled(mut self, title: impl Into<String>) -> Self {
        self.page.title = title.into();
        self
    }

    pub(super) fn block(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    pub(super) fn text(self, text: String) -> Self {
        self.block(Block::Text(text))
    }

    pub(super) fn heading(self, id: &str) -> Self {
        let text = self.say(id);
        self.block(Block::Heading(text))
    }

    /// Facts by the names of their texts; those without a value are left out.
    pub(super) fn facts(self, facts: Vec<(&str, String)>) -> Self {
        let named = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let facts = named.map(|(id, value)| (self.say(id), value)).collect();
        self.block(Block::Facts(facts))
    }

    /// A table whose columns are named by texts; an empty one says so.
    pub(super) fn table(self, head: &[&str], rows: Vec<Vec<Cell>>) -> Self {
        let table = Table { name: self.page.title.clone(), head: head.iter().map(|id| self.say(id)).collect(), rows };
        self.block(Block::Table(table))
    }

    pub(super) fn form(self, form: Form) -> Self {
        self.block(Block::Form(Box::new(form)))
    }

    pub(super) fn links(self, links: Vec<(String, String)>) -> Self {
        if links.is_empty() { self } else { self.block(Block::Links(links)) }
    }

    pub(super) fn pager(self, pager: Pager) -> Self {
        self.block(Block::Pager(pager))
    }

    pub(super) fn draw(self) -> Answer {
        self.draw_as(StatusCode::OK)
    }

    pub(super) fn draw_as(self, status: StatusCode) -> Answer {
        draw_as(status, &self)
    }
}
