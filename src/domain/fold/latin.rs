//! The sound of a name in plain Latin letters, so that "Qaragandy", "Karaganda" and "Қарағанды" meet.

/// A folded text by its sound: Cyrillic and Latin spellings of one name come out (nearly) the same. Different letters of
/// one sound fall together, soft and hard signs and doubled letters go.
pub fn sound(folded: &str) -> String {
    let mut sounds = String::with_capacity(folded.len());
    let mut letters = folded.chars().peekable();
    while let Some(letter) = letters.next() {
        let pair = letters.peek().copied();
        let taken = match (letter, pair) {
            ('s', Some('h')) => Some("sh"),
            ('c', Some('h')) => Some("ch"),
            ('z', Some('h')) => Some("zh"),
            ('k' | 'x', Some('h')) => Some("h"),
            ('g', Some('h')) => Some("g"),
            ('t', Some('s')) => Some("ts"),
            ('y', Some('e')) if sounds.is_empty() || sounds.ends_with(' ') => Some("e"),
            _ => None,
        };
        if let Some(both) = taken {
            letters.next();
            push(&mut sounds, both);
        } else {
            match of_letter(letter) {
                Some(sound) => push(&mut sounds, sound),
                None => sounds.push(letter),
            }
        }
    }
    sounds
}

/// Adds a sound; the same letter twice is heard once.
fn push(sounds: &mut String, sound: &str) {
    for letter in sound.chars() {
        if !sounds.ends_with(letter) {
            sounds.push(letter);
        }
    }
}

/// The sound of one letter; `None` for what stays as it is (digits, spaces, other alphabets).
fn of_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' | 'a' | 'ä' | 'á' | 'ə' => "a",
        'б' | 'b' => "b",
        'в' | 'v' => "v",
        'г' | 'g' | 'ğ' | 'ǵ' => "g",
        'д' | 'd' => "d",
        'е' | 'э' | 'e' => "e",
        'ж' | 'j' => "zh",
        'з' | 'z' => "z",
        'и' | 'й' | 'ы' | 'i' | 'y' | 'ı' | 'ý' => "i",
        'к' | 'k' | 'q' | 'c' => "k",
        'л' | 'l' => "l",
        'м' | 'm' => "m",
        'н' | 'n' | 'ñ' | 'ń' => "n",
        'о' | 'o' | 'ö' | 'ó' => "o",
        'п' | 'p' => "p",
        'р' | 'r' => "r",
        'с' | 's' => "s",
        'т' | 't' => "t",
        'у' | 'u' | 'ü' | 'ū' | 'ú' | 'w' => "u",
        'ф' | 'f' => "f",
        'х' | 'h' | 'x' => "h",
        'ц' => "ts",
        'ч' | 'ç' => "ch",
        'ш' | 'щ' | 'ş' => "sh",
        'ю' => "iu",
        'я' => "ia",
        'ь' | 'ъ' => "",
        _ => return None,
    })
}
