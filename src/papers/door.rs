//! The mark of the house.

use krilla::geom::PathBuilder;

use super::canvas::{Canvas, DOOR, INK, SUN};

/// The open door of the pages (`web/templates/chat.html`): 40 points wide, 47 high.
pub(super) fn door(canvas: &mut Canvas<'_, '_>, (left, top): (f32, f32)) {
    let scale = 40.0 / 48.0;
    // The rounding of a circle by a curve.
    const ROUND: f32 = 0.5523;
    let mut arch = |ink, (x, y): (f32, f32), radius: f32| {
        let at = |dx: f32, dy: f32| (left + (x + dx) * scale, top + (y + dy) * scale);
        let mut path = PathBuilder::new();
        let (width, bottom, bow) = (2.0 * radius, 54.0 - y, radius * ROUND);
        let to = |path: &mut PathBuilder, a: (f32, f32), b: (f32, f32), c: (f32, f32)| {
            path.cubic_to(a.0, a.1, b.0, b.1, c.0, c.1);
        };
        let start = at(0.0, bottom);
        path.move_to(start.0, start.1);
        let shoulder = at(0.0, radius);
        path.line_to(shoulder.0, shoulder.1);
        to(&mut path, at(0.0, radius - bow), at(radius - bow, 0.0), at(radius, 0.0));
        to(&mut path, at(radius + bow, 0.0), at(width, radius - bow), at(width, radius));
        let end = at(width, bottom);
        path.line_to(end.0, end.1);
        path.close();
        canvas.shape(ink, path);
    };
    arch(INK, (4.0, 4.0), 20.0);
    arch(SUN, (10.0, 10.0), 14.0);
    let mut leaf = PathBuilder::new();
    let at = |x: f32, y: f32| (left + x * scale, top + y * scale);
    let points = [at(10.0, 54.0), at(10.0, 24.0)];
    leaf.move_to(points[0].0, points[0].1);
    leaf.line_to(points[1].0, points[1].1);
    let (a, b, c) = (at(10.0, 24.0 - 14.0 * ROUND), at(24.0 - 14.0 * ROUND, 10.0), at(24.0, 10.0));
    leaf.cubic_to(a.0, a.1, b.0, b.1, c.0, c.1);
    for (x, y) in [(30.0, 15.0), (32.0, 22.0), (32.0, 54.0)] {
        let (x, y) = at(x, y);
        leaf.line_to(x, y);
    }
    leaf.close();
    canvas.shape(DOOR, leaf);
}
