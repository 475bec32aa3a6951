//! Faults as a tired methodologist makes them: one line of one file is another.

use std::fmt;

use esik::dialogue::vocabulary::Vocabulary;

/// One file with one fault.
pub struct Mutant {
    /// As a reader would name it.
    pub file: String,
    /// The state it stands in; empty in the head of a file.
    pub state: String,
    /// The line, from 1.
    pub line: usize,
    /// Where the arrows led that were changed; empty: anything in the state was.
    pub targets: Vec<String>,
    /// What was done to it.
    what: String,
    /// The whole file with the fault.
    pub text: String,
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: [{}] {}", self.file, self.line, self.state, self.what)
    }
}

/// Every mutant of every dialogue, in order.
pub fn all() -> Vec<Mutant> {
    let vocabulary = esik::conversation::actions::vocabulary();
    let mut files: Vec<_> = std::fs::read_dir("dialogues")
        .expect("dialogues")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "toml") && !path.ends_with("everywhere.toml"))
        .collect();
    files.sort();
    let mut mutants = Vec::new();
    for path in files {
        let text = std::fs::read_to_string(&path).expect("a dialogue");
        let file = File { name: path.display().to_string(), lines: text.lines().collect(), vocabulary: &vocabulary };
        file.mutants(&mut mutants);
    }
    mutants
}

struct File<'t> {
    name: String,
    lines: Vec<&'t str>,
    vocabulary: &'t Vocabulary,
}

/// Where a mutant stands.
struct Spot<'s> {
    state: &'s str,
    index: usize,
}

impl File<'_> {
    fn mutants(&self, out: &mut Vec<Mutant>) {
        let targets = self.targets();
        let mut state = "";
        for (index, line) in self.lines.iter().enumerate() {
            if let Some(header) = line.strip_prefix('[') {
                let header = header.split(']').next().unwrap_or_default();
                state = header.strip_prefix("state.").unwrap_or_default();
                self.never_back(out, &Spot { state, index });
                continue;
            }
            let Some((key, value)) = line.split_once('=') else { continue };
            let spot = Spot { state, index };
            match key.trim() {
                "entry" => self.retarget(out, &spot, value, &targets),
                _ if state.is_empty() => {}
                "on" | "options" | "then" => self.arrows(out, &spot, value, &targets),
                "empty" => self.retarget(out, &spot, value, &targets),
                "do" => self.action(out, &spot, value),
                // What "back" would have led to goes with the dialogue.
                "back" if self.only_ends(index) => {}
                "check" | "save" | "of" | "needs" | "wrong" | "take" | "with" | "back" => {
                    self.push(out, &spot, "", format!("`{}` taken out", line.trim()));
                }
                _ => {}
            }
        }
    }

    /// Whether the state around a line asks nothing and leads nowhere but to ends.
    fn only_ends(&self, index: usize) -> bool {
        let begin = self.lines[..index].iter().rposition(|line| line.starts_with('[')).unwrap_or(0);
        let own = || self.lines[begin + 1..].iter().take_while(|line| !line.starts_with('['));
        let states: Vec<&str> =
            self.lines.iter().filter_map(|line| line.strip_prefix("[state.")?.split(']').next()).collect();
        let arrows = own().filter(|line| line.starts_with("on ")).flat_map(|line| line.split('"').skip(1).step_by(2));
        let mut arrows = arrows.peekable();
        arrows.peek().is_some()
            && arrows.all(|target| !target.starts_with('@') && !states.contains(&target))
            && !own().any(|line| line.starts_with("expect"))
    }

    /// States, ends and words that an arrow of this file may lead to.
    fn targets(&self) -> Vec<String> {
        let states = self.lines.iter().filter_map(|line| line.strip_prefix("[state.")?.split(']').next());
        let ends = self.lines.iter().skip_while(|line| !line.starts_with("[ends]")).skip(1);
        let ends = ends.take_while(|line| !line.starts_with('[')).filter_map(|line| line.split_once('='));
        states.map(str::to_owned).chain(ends.map(|(end, _)| end.trim().to_owned())).collect()
    }

    fn push(&self, out: &mut Vec<Mutant>, spot: &Spot<'_>, new: &str, what: String) {
        self.arrow(out, spot, new, &[], what);
    }

    fn arrow(&self, out: &mut Vec<Mutant>, spot: &Spot<'_>, new: &str, targets: &[&str], what: String) {
        let mut lines = self.lines.clone();
        lines[spot.index] = new;
        let text = lines.join("\n") + "\n";
        let (state, targets) = (spot.state.to_owned(), targets.iter().map(|target| (*target).to_owned()).collect());
        out.push(Mutant { file: self.name.clone(), state, line: spot.index + 1, targets, what, text });
    }

    fn replace(&self, out: &mut Vec<Mutant>, spot: &Spot<'_>, old: &str, new: &str, what: String) {
        let line = self.lines[spot.index].replacen(old, new, 1);
        self.push(out, spot, &line, what);
    }

    /// `back = false` added to a question.
    fn never_back(&self, out: &mut Vec<Mutant>, spot: &Spot<'_>) {
        let own = self.lines[spot.index + 1..].iter().take_while(|line| !line.starts_with('['));
        let (mut asks, mut refuses) = (false, false);
        for line in own {
            asks |= line.starts_with("expect");
            refuses |= line.starts_with("back");
        }
        if !spot.state.is_empty() && asks && !refuses {
            let line = format!("{}\nback = false", self.lines[spot.index]);
            self.push(out, spot, &line, "back = false".to_owned());
        }
    }

    /// Another target: two others each time, always the same two.
    fn others<'o>(&self, spot: &Spot<'_>, salt: usize, target: &str, targets: &'o [String]) -> Vec<&'o String> {
        let others: Vec<&String> = targets.iter().filter(|other| *other != target).collect();
        let first = (spot.index * 7 + salt * 13) % others.len().max(1);
        let second = (first + 1 + others.len() / 2) % others.len().max(1);
        let mut two = vec![first, second];
        two.dedup();
        two.into_iter().filter_map(|n| others.get(n).copied()).collect()
    }

    fn retarget(&self, out: &mut Vec<Mutant>, spot: &Spot<'_>, value: &str, targets: &[String]) {
        let Some(target) = value.split('"').nth(1) else { return };
        for other in self.others(spot, 0, target, targets) {
            self.replace(out, spot, target, other, format!("{target} -> {other}"));
        }
    }

    fn arrows(&self, out: &mut Vec<Mutant>, spot: &Spot<'_>, value: &str, targets: &[String]) {
        let Some(inner) = value.split('{').nth(1).and_then(|rest| rest.split('}').next()) else { return };
        let pairs: Vec<(&str, &str)> = inner
            .split(',')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, target)| (name.trim(), target.trim().trim_matches('"')))
            .collect();
        let written = |pairs: &[(&str, &str)]| {
            let all: Vec<String> = pairs.iter().map(|(name, target)| format!("{name} = \"{target}\"")).collect();
            self.lines[spot.index].replacen(inner, &format!(" {} ", all.join(", ")), 1)
        };
        for (n, (name, target)) in pairs.iter().enumerate() {
            for other in self.others(spot, n, target, targets) {
                let mut changed = pairs.clone();
                changed[n].1 = other;
                self.arrow(out, spot, &written(&changed), &[*target], format!("{name}: {target} -> {other}"));
            }
            let mut less = pairs.clone();
            less.remove(n);
            self.arrow(out, spot, &written(&less), &[*target], format!("{name} dropped"));
        }
        for n in 1..pairs.len() {
            let mut swapped = pairs.clone();
            let before = swapped[n - 1].1;
            swapped[n - 1].1 = std::mem::replace(&mut swapped[n].1, before);
            if swapped != pairs {
                let both = [pairs[n - 1].1, pairs[n].1];
                self.arrow(
                    out,
                    spot,
                    &written(&swapped),
                    &both,
                    format!("{} and {} swapped", pairs[n - 1].0, pairs[n].0),
                );
            }
        }
    }

    /// Another action, of the same outcomes where there is one.
    fn action(&self, out: &mut Vec<Mutant>, spot: &Spot<'_>, value: &str) {
        let Some(name) = value.split('"').nth(1) else { return };
        let Some(own) = self.vocabulary.actions.get(name) else { return };
        let outcomes = |other: &[&'static str]| own.outcomes.iter().all(|outcome| other.contains(outcome));
        let others: Vec<&str> = self.vocabulary.actions.keys().copied().filter(|other| *other != name).collect();
        let like = others.iter().find(|other| outcomes(self.vocabulary.actions[**other].outcomes));
        let any = others.get(spot.index % others.len());
        for other in [like, any].into_iter().flatten() {
            self.replace(out, spot, name, other, format!("{name} -> {other}"));
        }
    }
}
