//! Names for made-up people: about forty given names of each sex, forty surnames, patronymics; Kazakh and Russian.
//!
//! A list is one text of words, so that it stays readable.

use crate::domain::person::Sex;

/// Where a name comes from; all parts of one name have the same root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Root {
    /// Kazakh.
    Kazakh,
    /// Russian.
    Russian,
}

/// Given names.
pub(super) fn given(root: Root, sex: Sex) -> &'static str {
    match (root, sex) {
        (Root::Kazakh, Sex::Male) => KAZAKH_BOYS,
        (Root::Kazakh, Sex::Female) => KAZAKH_GIRLS,
        (Root::Russian, Sex::Male) => RUSSIAN_BOYS,
        (Root::Russian, Sex::Female) => RUSSIAN_GIRLS,
    }
}

/// Family names, as men bear them; women add an `а`.
pub(super) fn surnames(root: Root) -> &'static str {
    match root {
        Root::Kazakh => KAZAKH_SURNAMES,
        Root::Russian => RUSSIAN_SURNAMES,
    }
}

/// Names after the father: the son's form, a slash, the daughter's.
pub(super) fn patronymics(root: Root) -> &'static str {
    match root {
        Root::Kazakh => KAZAKH_PATRONYMICS,
        Root::Russian => RUSSIAN_PATRONYMICS,
    }
}

/// Given names of men and women alike.
pub(super) const GIVEN_OF_BOTH: &str = "Бақыт Дидар Қуаныш Шапағат";

/// Family names without an ending of sex.
pub(super) const SURNAMES_OF_BOTH: &str = "Жұмабай Қасым Сәкен Төлеген";

const KAZAKH_BOYS: &str = "
    Абылай Айдар Алдияр Әділет Әлихан Бауыржан Бекзат Бекарыс Дәулет Дінмұхамед Ерасыл Ерлан Жандос Жәнібек
    Инсар Қайрат Мирас Мұстафа Нұрислам Нұрлан Рамазан Санжар Серік Сұлтан Темірлан Хангелді Шыңғыс Ыбырай";

const KAZAKH_GIRLS: &str = "
    Айару Айгүл Айзере Айша Аружан Асылым Әлия Әсел Ботагөз Гүлнұр Дана Жанерке Жансая Жұлдыз
    Зере Інжу Кәусар Қарлығаш Мадина Мөлдір Назерке Нұрай Раяна Сабина Сымбат Томирис Ұлжан Ханшайым";

const RUSSIAN_BOYS: &str = "
    Александр Артём Виктор Дмитрий Егор Иван Кирилл Максим Михаил Павел Роман Сергей Тимофей Фёдор";

const RUSSIAN_GIRLS: &str = "
    Алёна Анна Валерия Дарья Екатерина Ирина Ксения Мария Наталья Ольга Полина София Татьяна Юлия";

const KAZAKH_SURNAMES: &str = "
    Абдрахманов Ахметов Әбенов Байжанов Бейсенов Дәуренов Досжанов Ермеков Есенов Жақсыбеков Жұмағұлов Ибраев
    Искаков Қалиев Қасымов Құнанбаев Мұқанов Мырзабеков Нұрғалиев Омаров Оспанов Өтегенов Рахимов Сағынтаев
    Сейітов Смағұлов Сүлейменов Тілеубаев Төлегенов Үсенов";

const RUSSIAN_SURNAMES: &str = "
    Белов Васильев Волков Громов Ильин Козлов Морозов Новиков Орлов Соколов Тихонов Яковлев";

const KAZAKH_PATRONYMICS: &str = "
    Асқарұлы/Асқарқызы Болатұлы/Болатқызы Берікұлы/Берікқызы Дарханұлы/Дарханқызы Ержанұлы/Ержанқызы
    Қанатұлы/Қанатқызы Мұратұлы/Мұратқызы Нұржанұлы/Нұржанқызы Саматұлы/Саматқызы Талғатұлы/Талғатқызы
    Ерланович/Ерлановна Кайратович/Кайратовна Маратович/Маратовна Серикович/Сериковна";

const RUSSIAN_PATRONYMICS: &str = "
    Александрович/Александровна Андреевич/Андреевна Викторович/Викторовна Дмитриевич/Дмитриевна Иванович/Ивановна
    Николаевич/Николаевна Павлович/Павловна Петрович/Петровна Сергеевич/Сергеевна Юрьевич/Юрьевна";
