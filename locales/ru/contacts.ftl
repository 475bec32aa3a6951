# Контакт-центр: numbers and hours.

contacts-open =
    Контакт-центр сейчас работает.
    Телефон: { -contact-phone }
    WhatsApp: { -contact-whatsapp }
    Часы работы: { -contact-hours }.

    Позвоните или напишите в WhatsApp. Если есть номер заявления, назовите его; ИИН и код из SMS в чат не пишите.

contacts-closed =
    Контакт-центр сейчас закрыт.
    Телефон: { -contact-phone }
    WhatsApp: { -contact-whatsapp }
    Часы работы: { -contact-hours }.

    В WhatsApp можно написать и сейчас, ответят в рабочее время. Своё место в очереди Вы в любой момент увидите здесь.
