//! The one table.

use super::run::Report;

const HEAD: [&str; 9] = [
    "setting",
    "parents",
    "updates",
    "kills",
    "repeats injected",
    "swaps",
    "lost",
    "double effects",
    "repeated messages",
];

/// All settings, a line each, and what there is to tell besides.
pub fn draw(reports: &[Report]) -> String {
    let mut rows = vec![HEAD.map(str::to_owned)];
    rows.extend(reports.iter().map(row));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths: Vec<usize> = (0..HEAD.len()).map(width).collect();
    let mut out = String::from("\n");
    for (n, row) in rows.iter().enumerate() {
        let cell = |column: usize| {
            let pad = widths[column] - row[column].chars().count();
            if column == 0 { row[0].clone() + &" ".repeat(pad) } else { " ".repeat(pad) + &row[column] }
        };
        let cells: Vec<String> = (0..HEAD.len()).map(cell).collect();
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
        if n == 0 {
            let lines: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
            out.push_str(&format!("|-{}-|\n", lines.join("-|-")));
        }
    }
    for report in reports {
        for note in &report.notes {
            out.push_str(&format!("{}: {note}\n", report.setting.title));
        }
    }
    out
}

fn row(report: &Report) -> [String; HEAD.len()] {
    [
        report.setting.title.to_owned(),
        report.parents.to_string(),
        report.counts.updates.to_string(),
        report.kills.to_string(),
        report.counts.repeats.to_string(),
        report.counts.swaps.to_string(),
        report.lost.to_string(),
        report.doubles.to_string(),
        report.repeated.to_string(),
    ]
}
