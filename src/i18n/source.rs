//! One Fluent file read into its entries: what stands on which line, and what it needs.

use fluent_syntax::ast::{self, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser::ParserError;
use std::collections::BTreeSet;

/// A fault in the texts: where, what, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextFault {
    /// The file as it was named when loading, or the dialogue's file when a text is missing altogether.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// The number of the proof in dialogues.md 3.
    pub proof: u8,
    /// What is wrong.
    pub what: String,
    /// How to mend it.
    pub mend: String,
}

impl std::fmt::Display for TextFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: {}; {}", self.file, self.line, self.what, self.mend)
    }
}

/// The name of an entry: a message (or a term, with its dash), and maybe one of its attributes.
pub(super) type Key = (String, Option<String>);

/// A value or an attribute of a message or a term.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub key: Key,
    pub file: String,
    pub line: u32,
    /// `$names` that stand in the text itself.
    pub args: BTreeSet<String>,
    /// Entries that the text takes in whole: `{ other }`, `{ -term }`.
    pub refs: BTreeSet<Key>,
}

/// Reads one file.
///
/// # Errors
/// A fault for each piece that is not Fluent.
pub(super) fn read(path: &str, text: &str) -> Result<Vec<Entry>, Vec<TextFault>> {
    let resource = fluent_syntax::parser::parse(text)
        .map_err(|(_, errors)| errors.iter().map(|e| broken(path, text, e)).collect::<Vec<_>>())?;
    let mut reader = Reader { path, text, entries: Vec::new() };
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(m) => {
                reader.entry(m.id.name, m.id.name.to_owned(), m.value.as_ref(), &m.attributes);
            }
            ast::Entry::Term(t) => {
                let id = format!("-{}", t.id.name);
                reader.entry(t.id.name, id, Some(&t.value), &t.attributes);
            }
            _ => {}
        }
    }
    Ok(reader.entries)
}

/// The line of a byte of the text, from 1.
pub(super) fn line_at(text: &str, byte: usize) -> u32 {
    let before = text.as_bytes().iter().take(byte);
    let breaks = before.filter(|b| **b == b'\n').count();
    u32::try_from(breaks).unwrap_or(u32::MAX).saturating_add(1)
}

fn broken(path: &str, text: &str, error: &ParserError) -> TextFault {
    TextFault {
        file: path.to_owned(),
        line: line_at(text, error.pos.start),
        proof: 7,
        what: format!("not Fluent: {}", error.kind),
        mend: "indent what continues an entry, and close every brace".to_owned(),
    }
}

struct Reader<'s> {
    path: &'s str,
    text: &'s str,
    entries: Vec<Entry>,
}

impl<'s> Reader<'s> {
    fn entry(
        &mut self,
        name: &'s str,
        id: String,
        value: Option<&ast::Pattern<&'s str>>,
        attributes: &[ast::Attribute<&'s str>],
    ) {
        if let Some(value) = value {
            self.push((id.clone(), None), name, value);
        }
        for attribute in attributes {
            let name = attribute.id.name;
            self.push((id.clone(), Some(name.to_owned())), name, &attribute.value);
        }
    }

    fn push(&mut self, key: Key, name: &'s str, pattern: &ast::Pattern<&'s str>) {
        // The parser keeps no positions, but its names are slices of the text.
        let byte = (name.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let mut entry = Entry {
            key,
            file: self.path.to_owned(),
            line: line_at(self.text, byte),
            args: BTreeSet::new(),
            refs: BTreeSet::new(),
        };
        entry.pattern(pattern);
        self.entries.push(entry);
    }
}

impl Entry {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        let attribute = |a: &Option<ast::Identifier<&str>>| a.as_ref().map(|a| a.name.to_owned());
        match inline {
            InlineExpression::VariableReference { id } => {
                self.args.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, attribute: a } => {
                self.refs.insert((id.name.to_owned(), attribute(a)));
            }
            InlineExpression::TermReference { id, attribute: a, .. } => {
                self.refs.insert((format!("-{}", id.name), attribute(a)));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.inline(argument);
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }
}
