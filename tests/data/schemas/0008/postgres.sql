SELECT pg_catalog.set_config('search_path', '', false);
CREATE TABLE public._sqlx_migrations (
    version bigint NOT NULL,
    description text NOT NULL,
    installed_on timestamp with time zone DEFAULT now() NOT NULL,
    success boolean NOT NULL,
    checksum bytea NOT NULL,
    execution_time bigint NOT NULL
);
CREATE TABLE public.accounts (
    id text NOT NULL,
    phone_index text,
    iin_index text,
    phone bytea,
    person bytea,
    language text NOT NULL,
    notify_contact text,
    region text,
    district text,
    settlement text,
    created_at bigint NOT NULL,
    erased_at bigint
);
CREATE TABLE public.applications (
    id text NOT NULL,
    number text NOT NULL,
    account_id text NOT NULL,
    child_id text NOT NULL,
    settlement text NOT NULL,
    birth_year bigint NOT NULL,
    language text NOT NULL,
    group_type text NOT NULL,
    subqueue text NOT NULL,
    class text NOT NULL,
    category bytea,
    social bytea,
    checking boolean NOT NULL,
    status text NOT NULL,
    active boolean NOT NULL,
    standing boolean NOT NULL,
    seq bigint NOT NULL,
    filed_at bigint NOT NULL,
    deleted_at bigint,
    undo_until bigint,
    previous_status text,
    interest_until bigint,
    stoplist_until bigint,
    check_until bigint,
    paper_until bigint,
    clocked_at bigint DEFAULT 0 NOT NULL,
    due_at bigint
);
CREATE TABLE public.audit (
    seq bigint NOT NULL,
    at bigint NOT NULL,
    staff_id text,
    deed text NOT NULL,
    subject text,
    before text NOT NULL,
    stamp text NOT NULL
);
CREATE TABLE public.audit_end (
    id bigint NOT NULL,
    seq bigint NOT NULL,
    stamp text NOT NULL
);
CREATE TABLE public.blob_chunks (
    blob_id text NOT NULL,
    n bigint NOT NULL,
    body bytea NOT NULL
);
CREATE TABLE public.blobs (
    id text NOT NULL,
    owner text NOT NULL,
    mime text NOT NULL,
    size bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.bulks (
    name text NOT NULL,
    body bytea NOT NULL,
    total bigint NOT NULL,
    sent bigint NOT NULL,
    gone bigint NOT NULL,
    dead bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.bulletins (
    id text NOT NULL,
    number text NOT NULL,
    state text NOT NULL,
    held boolean NOT NULL,
    publish_at bigint NOT NULL,
    priority_until bigint,
    open_from bigint,
    open_until bigint,
    released_at bigint,
    due_at bigint,
    created_by text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.busy_told (
    conversation_id text NOT NULL,
    told_at bigint NOT NULL,
    minutes bigint NOT NULL
);
CREATE TABLE public.calls (
    id text NOT NULL,
    conversation_id text NOT NULL,
    action text NOT NULL,
    idempotency_key text NOT NULL,
    args bytea,
    state text NOT NULL,
    attempts bigint NOT NULL,
    due_at bigint NOT NULL,
    deadline_at bigint NOT NULL,
    claimed_until bigint,
    outcome text,
    result bytea,
    created_at bigint NOT NULL,
    finished_at bigint
);
CREATE TABLE public.children (
    id text NOT NULL,
    account_id text NOT NULL,
    iin_index text NOT NULL,
    birth_year bigint NOT NULL,
    person bytea,
    details bytea,
    created_at bigint NOT NULL,
    removed_at bigint
);
CREATE TABLE public.claims (
    id text NOT NULL,
    application_id text NOT NULL,
    bulletin_id text NOT NULL,
    vacancy_id text NOT NULL,
    preference bigint NOT NULL,
    wished boolean NOT NULL,
    together boolean NOT NULL,
    state text NOT NULL,
    reason text,
    rank bigint,
    last_rank bigint,
    made_at bigint NOT NULL,
    decided_at bigint,
    settled boolean NOT NULL
);
CREATE TABLE public.codes (
    id text NOT NULL,
    phone_index text NOT NULL,
    conversation_id text NOT NULL,
    purpose text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    tries bigint NOT NULL,
    sends bigint NOT NULL,
    sent_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.consents (
    id text NOT NULL,
    account_id text,
    conversation_id text NOT NULL,
    kind text NOT NULL,
    version bigint NOT NULL,
    language text NOT NULL,
    text_hash text NOT NULL,
    full_name bytea,
    given_at bigint NOT NULL,
    withdrawn_at bigint
);
CREATE TABLE public.contacts (
    id text NOT NULL,
    channel text NOT NULL,
    bot text NOT NULL,
    external_id text NOT NULL,
    language text,
    proof text NOT NULL,
    phone_index text,
    phone bytea,
    reachable boolean NOT NULL,
    conversation_id text NOT NULL,
    created_at bigint NOT NULL,
    sent_ref text
);
CREATE TABLE public.conversations (
    id text NOT NULL,
    account_id text,
    owner text NOT NULL,
    epoch bigint NOT NULL,
    due_at bigint,
    created_at bigint NOT NULL
);
CREATE TABLE public.documents (
    blob_id text NOT NULL,
    conversation_id text NOT NULL,
    application_id text,
    added_at bigint NOT NULL
);
CREATE TABLE public.entitlements (
    bulletin_id text NOT NULL,
    application_id text NOT NULL,
    subqueue text NOT NULL,
    rank bigint NOT NULL,
    declined boolean NOT NULL
);
CREATE TABLE public.inbox (
    id text NOT NULL,
    channel text NOT NULL,
    bot text NOT NULL,
    update_id text NOT NULL,
    conversation_id text NOT NULL,
    contact_id text NOT NULL,
    payload bytea,
    state text NOT NULL,
    attempts bigint NOT NULL,
    next_at bigint NOT NULL,
    received_at bigint NOT NULL,
    ord bigint NOT NULL,
    cause text
);
CREATE TABLE public.keys (
    owner text NOT NULL,
    wrapped bytea NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.kindergarten_groups (
    id text NOT NULL,
    kindergarten_id text NOT NULL,
    birth_year bigint NOT NULL,
    language text NOT NULL,
    group_type text NOT NULL,
    mode text NOT NULL,
    capacity bigint NOT NULL,
    children bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.kindergartens (
    id text NOT NULL,
    code text NOT NULL,
    place text NOT NULL,
    name_kk text NOT NULL,
    name_ru text NOT NULL,
    name_en text NOT NULL,
    kind text NOT NULL,
    ownership text NOT NULL,
    address_kk text NOT NULL,
    address_ru text NOT NULL,
    phone text,
    latitude double precision,
    longitude double precision,
    opens bigint NOT NULL,
    closes bigint NOT NULL,
    fee bigint,
    fee_at text,
    ramp boolean NOT NULL,
    created_at bigint NOT NULL,
    closed_at bigint
);
CREATE TABLE public.leases (
    name text NOT NULL,
    holder text NOT NULL,
    until bigint NOT NULL
);
CREATE TABLE public.limit_hits (
    key_index text NOT NULL,
    window_start bigint NOT NULL,
    hits bigint NOT NULL
);
CREATE TABLE public.meta (
    key text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.notice_mutes (
    account_id text NOT NULL,
    kind_group text NOT NULL,
    muted_at bigint NOT NULL
);
CREATE TABLE public.notices (
    id text NOT NULL,
    account_id text NOT NULL,
    kind text NOT NULL,
    dedupe_key text NOT NULL,
    urgent boolean NOT NULL,
    body bytea,
    state text NOT NULL,
    attempts bigint NOT NULL,
    due_at bigint NOT NULL,
    claimed_until bigint,
    created_at bigint NOT NULL,
    done_at bigint,
    told_at bigint,
    told_to text,
    cause text
);
CREATE TABLE public.numbers (
    series text NOT NULL,
    last bigint NOT NULL
);
CREATE TABLE public.outbox (
    id text NOT NULL,
    conversation_id text NOT NULL,
    contact_id text NOT NULL,
    channel text NOT NULL,
    bot text NOT NULL,
    lane text NOT NULL,
    epoch bigint NOT NULL,
    turn_id text,
    body bytea,
    state text NOT NULL,
    attempts bigint NOT NULL,
    next_at bigint NOT NULL,
    claimed_until bigint,
    provider_ref text,
    created_at bigint NOT NULL,
    ord bigint NOT NULL,
    sent_at bigint,
    cause text,
    bulk text
);
CREATE TABLE public.place_looks (
    application_id text NOT NULL,
    subqueue text NOT NULL,
    class text NOT NULL,
    at bigint NOT NULL,
    own bigint NOT NULL,
    extraordinary bigint NOT NULL,
    first bigint NOT NULL,
    general bigint NOT NULL
);
CREATE TABLE public.places (
    code text NOT NULL,
    parent text,
    level bigint NOT NULL,
    kind text NOT NULL,
    name_kk text NOT NULL,
    name_ru text NOT NULL,
    name_en text NOT NULL,
    folded_kk text NOT NULL,
    folded_ru text NOT NULL,
    folded_en text NOT NULL,
    selectable boolean NOT NULL
);
CREATE TABLE public.queue_blocks (
    subqueue text NOT NULL,
    class text NOT NULL,
    level bigint NOT NULL,
    block bigint NOT NULL,
    members bigint NOT NULL,
    CONSTRAINT queue_blocks_members_check CHECK ((members >= 0))
);
CREATE TABLE public.queue_events (
    subqueue text NOT NULL,
    at bigint NOT NULL,
    application_id text NOT NULL,
    joined boolean NOT NULL,
    class text NOT NULL,
    seq bigint NOT NULL,
    cause text NOT NULL
);
CREATE TABLE public.queue_heads (
    subqueue text NOT NULL,
    last_seq bigint NOT NULL,
    last_filed_at bigint NOT NULL
);
CREATE TABLE public.referrals (
    id text NOT NULL,
    number text NOT NULL,
    code text NOT NULL,
    application_id text NOT NULL,
    account_id text NOT NULL,
    kindergarten_id text NOT NULL,
    vacancy_id text NOT NULL,
    state text NOT NULL,
    checking boolean NOT NULL,
    check_until bigint,
    issued_at bigint NOT NULL,
    deadline_at bigint NOT NULL,
    extended_at bigint,
    ended_at bigint,
    reason text,
    step bigint NOT NULL,
    due_at bigint
);
CREATE TABLE public.rule_sets (
    place text NOT NULL,
    from_day text NOT NULL,
    body text NOT NULL,
    created_by text NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.saved_kindergartens (
    account_id text NOT NULL,
    kindergarten_id text NOT NULL,
    saved_at bigint NOT NULL
);
CREATE TABLE public.sessions (
    conversation_id text NOT NULL,
    dialogue text NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    seq bigint NOT NULL,
    body bytea NOT NULL,
    updated_at bigint NOT NULL
);
CREATE TABLE public.sms_log (
    id text NOT NULL,
    phone_index text NOT NULL,
    conversation_id text,
    body bytea NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.staff (
    id text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    password_hash text NOT NULL,
    created_at bigint NOT NULL,
    disabled_at bigint,
    kindergarten_id text,
    place text,
    language text
);
CREATE TABLE public.staff_sessions (
    token_hash text NOT NULL,
    staff_id text NOT NULL,
    csrf text NOT NULL,
    created_at bigint NOT NULL,
    seen_at bigint NOT NULL,
    expires_at bigint NOT NULL
);
CREATE TABLE public.staff_tries (
    name_index text NOT NULL,
    tries bigint NOT NULL,
    last_at bigint NOT NULL,
    locked_until bigint
);
CREATE TABLE public.subscriptions (
    id text NOT NULL,
    account_id text NOT NULL,
    place text,
    kindergarten_id text,
    birth_year bigint,
    language text,
    group_type text,
    digest boolean NOT NULL,
    created_at bigint NOT NULL,
    stopped_at bigint
);
CREATE TABLE public.timers (
    id text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    conversation_id text,
    due_at bigint NOT NULL,
    claimed_until bigint,
    attempts bigint NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.tokens (
    id text NOT NULL,
    kind text NOT NULL,
    conversation_id text,
    subject text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.turns (
    id text NOT NULL,
    conversation_id text NOT NULL,
    contact_id text,
    seq bigint NOT NULL,
    at bigint NOT NULL,
    dialogue text NOT NULL,
    state text NOT NULL,
    input text NOT NULL,
    outcome text,
    cause text,
    content bytea
);
CREATE TABLE public.vacancies (
    id text NOT NULL,
    bulletin_id text,
    kindergarten_id text NOT NULL,
    place text NOT NULL,
    birth_year bigint NOT NULL,
    language text NOT NULL,
    group_type text NOT NULL,
    subqueue text NOT NULL,
    mode text NOT NULL,
    until text,
    places bigint NOT NULL,
    free bigint NOT NULL,
    state text NOT NULL,
    cause text,
    created_by text NOT NULL,
    created_at bigint NOT NULL,
    CONSTRAINT vacancies_check CHECK (((free >= 0) AND (free <= places))),
    CONSTRAINT vacancies_places_check CHECK ((places > 0))
);
CREATE TABLE public.vacancy_imports (
    sender_ref text NOT NULL,
    vacancy_id text NOT NULL,
    body text NOT NULL,
    taken_at bigint NOT NULL
);
CREATE TABLE public.wishes (
    id text NOT NULL,
    application_id text NOT NULL,
    kindergarten_id text NOT NULL,
    preference bigint NOT NULL,
    consent_id text NOT NULL,
    made_at bigint NOT NULL,
    revoked_at bigint
);
INSERT INTO public._sqlx_migrations VALUES (1, 'house', '2026-11-27 16:02:38.307812+00', true, '\xf106df669983e116a9cd1e8398cea1f5f54a2a4320f364cae3e80a58c9f7265afa020d28be37a38524ebce2afab25a42', 350507029);
INSERT INTO public._sqlx_migrations VALUES (2, 'claims', '2026-11-27 16:02:38.665704+00', true, '\x6b6782733e5d548ad3c14e0e6a72ea681ea3b491dd17d3af5f3b5642fb26539f9efb3fca7fa99e69f06f2104e693f755', 16161841);
INSERT INTO public._sqlx_migrations VALUES (3, 'busy', '2026-11-27 16:02:38.68922+00', true, '\xac145e18ccaab8ff18ee285f9b2d82857802cf745ff34cb7d74d9cd64c3178ac2d2c81ccf606c9204f20a71f8cc52621', 23186988);
INSERT INTO public._sqlx_migrations VALUES (4, 'outbox', '2026-11-27 16:02:38.709376+00', true, '\x4917c5fb2b65e20325c587e07eb5dc528ede361baf24140215752f61cbd8b7e10188767decbe7f025d20070c7fa51d88', 37251525);
INSERT INTO public._sqlx_migrations VALUES (5, 'places', '2026-11-27 16:02:38.749714+00', true, '\xf050c971ba59574b05dd30087db40509b8f7f1a2a1fa2ea622225ebc789a940a82d78975a81149f5001117b966380dff', 133082415);
INSERT INTO public._sqlx_migrations VALUES (6, 'office', '2026-11-27 16:02:38.883456+00', true, '\xac4c582dbee3952cab3083a04ace4139a5a218a1e02802e02891cae905c07fb87f056b8d1dc20a3b444208eda9685398', 56614623);
INSERT INTO public._sqlx_migrations VALUES (7, 'notices', '2026-11-27 16:02:38.949412+00', true, '\xf1d44ab904ebee42986d41110bba561829b4ddb9beee06f21ce49f350dbd767ad066bbea34c6d04e01c69d1f540783d2', 19718044);
INSERT INTO public._sqlx_migrations VALUES (8, 'import', '2026-11-27 16:02:38.968302+00', true, '\x81de8912608da13d42680114cd827e6e12f46cddb5a522d04e87e2fb4ecfecd79b38f3f915c75291c0b6c95d7e5f86c9', 9353524);
INSERT INTO public.accounts VALUES ('acc_01a207a6c6607000b8438078c8fecf12', 'c40596d7d04243a26f22e0dd8aaba6b6', '5632aed82d4f248039e6032c8710e700', '\x01bf72d0acb5fa0c890981830001ebcfc97a9d1c1684d07aaee210f9b7ae0b0933972468300cc3b5d269b042edffbee99f94c83e2fb896', '\x012e76e9d40dff3331e089955701aab7016dd9d88721ff1b54f00fc38e072a1b2e6f7a0a4c65ad7f37c705c7e4b4f73a34eef1a70aeb0604b31013fb83c40308bd964c0f8fc797499bb47098a444f76e972780d36578986ba670a45b8d47aaa1fcdb4c6f77e32d80c9c266e5a5595b35768abff03fe7fd78f86c75b46e11fd393306ea3a54f34f6d1773d96b41960f758aab8feb1040bd9dad0cea36618e8bff39da3619a873b31da9bd5dfc69e1395469b0b1acbce265cfacdb30739bad2f', 'ru', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.accounts VALUES ('acc_01a207a6c6607000b87d74f12faa6dd8', '5959b8562a24c6bc5c7ff839301500eb', '32587dc93e4dd4a53f941d389c88ca6d', '\x01b46ce691d41a135bc45f1e9be5c958a46dc021976807b7db050472a7661d359cda37cb486131e435e87a218a2ec95e894931c5df4721', '\x013e6162c23de183da1a5dc8d255a678d96161336e334ce8690a94499a29c3c84a1b4f20ba07da1311a0eab724b732dd7016d280d2d0f6a35ee101f598cde478c29d3ba5d42bc8a073514f9d81c25d8c02ba3a60f6f2ac1960e5e276930a52b8dca66bcf2f6e39f8fd2c36f2ae406eac41e22c46de78d7e33c8dd2ad928855fe251219986616061a5880489c2a0711ded8071a0841899467848b0abb39222c2ddb0e78fddebfcadacaa01b2e7ed0f06258071353b7eea85cad', 'ru', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.accounts VALUES ('acc_01a207a6c6607000a8328d89916305a5', '56b02cff62d400e4ea93ea18705874d7', 'ce30904571d1757133e34f6502e8ad2f', '\x017d73e51e6724de74594fe27d0908a91cf1f86eae4482c23b5efb826d6406d6853c78f8469e241c6859e8df89e362678c97cf337d8944', '\x01e64723a0a8a0d66b35bc549783704da4d468b55142ab9261b1d2819fe818462773392ff30814b9364e16947d9143f1ce160035974e175d06a2b7aae0f1546c37bb7f074d53ac4cdd441267c4c15ea5750ba2f8ed6cbb1fedf04db5e06b536e776d8c9d20f0e00343d1187019c17bb9f06af4953d5bb3cced1c315d8a05754ff0b8d622952883154091c1c732e6fe69358d9e1994e61b7361f956757a19a3b24b019652ce228526ff85c27adec9f93ffb24894b5ca5d5674843118f47a6c4', 'ru', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.accounts VALUES ('acc_01a207a6c6607000aced57e7fc131814', '2ccb32d551bce8433d1b641a2c15cd5d', 'a17ddcca2de754d0cc76bcc76a2eeb22', '\x01c9fb28c42795361ad021a0bc29f264c7288c97ef27b351bf72f3af642ebdf6d97ed7ecad914f0c7f958d1ff60c1bf6ae63464f9c0782', '\x017c6eefd9c7a8494e244e3b4a63631fd1fbdcfe135c6a58ed2e264eb3146f233584be0ba5e0638c982b8cd4beace224779bbb01d2ba05c4fd1a07d153e7e04a61262c3ac008e6ed146193ebd2bb141a1dafcb0d8a0c4a457e5ae0a328e41f6f6e3e782e529a03cc3c4b649121f3a0bbffdfa133e658e1b00275665e8084dd6819a7d9276e3800511315ad3a7ccf29eeabf793aad4ae831b72c750a64faddfe886dfcf7777d8a5c57d002d2b86324b9f74f7ded89efa029e7c22ed80e6', 'ru', 'con_01a207a6c6607000bde532b805447c75', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.accounts VALUES ('acc_01a207a6c660700098b8a65fbe2a5a0e', '8fc130d4085957c8c97ca684fff73585', '4461def177852c7cba6408783440c62b', '\x017a00d0755860df076ab74352d829839e3d59d04566276fc8e4e9bd22766fccd5ae94c4d7b1720cb47692415390c3fe23e11132aca53b', '\x018f5cd814f761aca6ffa75b3057c24c69b75a248452f4950448a19b3cb9557f7f6f9749a01fb821872a3ec30e0f5ba14cd4067e973f35755d3ec57c7f373c4e0ec11a3b6476e225d1bbee5f9fa7c9842dec022055babda4f9524f92b884351e8c830864cd3666eb5f2d2d635286164e520ff384bd415ab134b57162ffcb96cba7c4681c713940013b289196bf42ac47fc2c2414f0f71d84a4b8164c29b3e0f6389783b15e76b05f79df8c3e12ce5908263c8a06dfdf16', 'ru', 'con_01a207a6c6607000acd770e7bb24982c', NULL, NULL, NULL, 1795424700000000, NULL);
INSERT INTO public.applications VALUES ('app_01a207a6c660700096773d9a978e2da9', '2026-0000001-2', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'chd_01a207a6c6607000b86d5df5d411878d', '711210000', 2023, 'ru', 'general', '711210000/2023/ru/general', 'general', NULL, '\x0194adf64e3d01bbdece71ed99110a3ddebcf256456e5bdf0531aba11ccebb655c11b8e6fab5a2935c3c3c', false, 'referred', true, true, 65536, 1795424700000000, NULL, NULL, NULL, 1826996399999999, NULL, NULL, NULL, 1795424700000000, 1809147600000000);
INSERT INTO public.audit VALUES (1, 1795424700000000, 'stf_01a207a6c6607000bf29c270addf5bd7', 'sign_in', NULL, '', '4456f8637fe887cec11e4b9c38eadb8cf1acb696a394ce9739d33cd116f42dcf');
INSERT INTO public.audit_end VALUES (1, 1, '4456f8637fe887cec11e4b9c38eadb8cf1acb696a394ce9739d33cd116f42dcf');
INSERT INTO public.blob_chunks VALUES ('blb_01a207a6c660700082d66ce258b8b08f', 0, '\x018a3dc2f1b0a21bb585b873e50802c4c75c25071a4b645ba997607d1673c5b262892861f448990bcc3215e23df0b27ea9c4a259c5cada4c8d153d953e7cb662a727cb9c860ae7e8362530a98669c708a9b3e623a243b8fce5dad0c2e1f9a9acefdbceae8f55778486c2dc3b242a243df243a5b19aebd71aca88549d5f1ceb28a6f4b3aaee81a8e687a3bb1a65e1eed4e4f9f1163f094bd67c53488fd5f5ffccb2a04aea34b353ba0c1a3a0f476f8a73943476815330a359635325e9f6764f9e5dae9a07a822d3ecef61fa9b265c1cb3824b065ebcb211dc8e03b86e0fdf7f902a614d401ed5c5da');
INSERT INTO public.blobs VALUES ('blb_01a207a6c660700082d66ce258b8b08f', 'cnv_01a207a6c6607000888521418741dae2', 'application/pdf', 191, 1795424700000000);
INSERT INTO public.bulks VALUES ('a letter of before', '\x0186d5f037573f6d7aa309805501b2dbf331955f213f6bfee745f7e0fe3301168a3d44520ca8393a75a788e753727645', 0, 0, 0, 0, 1795424700000000);
INSERT INTO public.bulletins VALUES ('bul_01a207a6c66070008dea48d978d7c6c3', '2026-1', 'awarding', false, 1795424700000000, 1795424700000000, 1795658400000000, 1796237999999999, 1795424700000000, 1795657800000000, 'officer', 1795424700000000);
INSERT INTO public.busy_told VALUES ('cnv_01a207a6c6607000888521418741dae2', 0, 5);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b14ed878c8e1d9d8', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'send_code', 'cal_01a207a6c6607000b14ed878c8e1d9d8', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c660700085729dac1b33ca78', 'cnv_01a207a6c6607000be84b656ab309d77', 'send_code', 'cal_01a207a6c660700085729dac1b33ca78', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c66070009fe330c66a7afccc', 'cnv_01a207a6c6607000be84b656ab309d77', 'find_person', 'cal_01a207a6c66070009fe330c66a7afccc', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c660700081228b162d2cd12e', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'send_code', 'cal_01a207a6c660700081228b162d2cd12e', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b242491f53ad91e3', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'find_person', 'cal_01a207a6c6607000b242491f53ad91e3', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b028c42e00242ad0', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'find_child', 'cal_01a207a6c6607000b028c42e00242ad0', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b9073601509308a8', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'send_code', 'cal_01a207a6c6607000b9073601509308a8', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c660700091b41dd834f897e9', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'find_person', 'cal_01a207a6c660700091b41dd834f897e9', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c66070008d33de2bb43dfa8b', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'find_child', 'cal_01a207a6c66070008d33de2bb43dfa8b', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c660700082c6d1f941031423', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'social_status', 'cal_01a207a6c660700082c6d1f941031423', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c66070008056df1f76dd94b8', 'cnv_01a207a6c6607000888521418741dae2', 'send_code', 'cal_01a207a6c66070008056df1f76dd94b8', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c66070008034c9af850e416c', 'cnv_01a207a6c6607000888521418741dae2', 'find_person', 'cal_01a207a6c66070008034c9af850e416c', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000bf8f82f8e74d6e13', 'cnv_01a207a6c6607000888521418741dae2', 'find_child', 'cal_01a207a6c6607000bf8f82f8e74d6e13', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c660700097121e1177a54115', 'cnv_01a207a6c6607000888521418741dae2', 'social_status', 'cal_01a207a6c660700097121e1177a54115', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000a7d50a93430b7a6a', 'cnv_01a207a6c6607000888521418741dae2', 'add_document', 'cal_01a207a6c6607000a7d50a93430b7a6a', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'added', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000ab6570dd906af536', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'send_code', 'cal_01a207a6c6607000ab6570dd906af536', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'sent', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000a65af6e1fbec5ded', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'find_person', 'cal_01a207a6c6607000a65af6e1fbec5ded', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c66070009aab383bf950f54b', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'find_child', 'cal_01a207a6c66070009aab383bf950f54b', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'found', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.calls VALUES ('cal_01a207a6c6607000b201b9906d7614f6', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'social_status', 'cal_01a207a6c6607000b201b9906d7614f6', NULL, 'taken', 1, 1795424700000000, 1795424708000000, NULL, 'filled', NULL, 1795424700000000, 1795424700000000);
INSERT INTO public.children VALUES ('chd_01a207a6c660700081fcb6460aa5a087', 'acc_01a207a6c6607000a8328d89916305a5', '3d6b5c6a51807fbd3c7f38ad6ee65fd1', 2023, '\x01fbb288699556f831a4fed75240e408b7cc38cbe3f5aa81096df5158135355dac1fa64345abdc4fa3e100079a3464d1b235739d0d011a3857d086940336b605935b568c6a1986c6eba5fa67f4c9d3bf041e3b620b1f14f65c46ce9cda2aa271a278b551056af2699def1dbb9be5b9849809e1778c82ff6132bfe5fbde44385a7f7407443b525d9458405701575a7d4a16cdebcc4163ef4876b186d6488e27acb48ef39cae37e81ccc090d3c89', '\x012be1e98015eb2bf03bf3c9740a7b1c94e40f3932c8c84c4e9e5aab5a5ac80b943f870d08e41dd5ca1dc6138378aaa32572b247fecf75952a086559e85acbfd2ae4f855b07b33c5eabf0387', 1795424700000000, NULL);
INSERT INTO public.children VALUES ('chd_01a207a6c6607000a45d2f9fc13c1825', 'acc_01a207a6c6607000aced57e7fc131814', '33f792c1e6e0ea769c87443f672a6178', 2023, '\x01561c761917cfb0cca12007d41fdd8fad8a0d58e168ffcc85cda1e3358b8f1001831a4f3499da5159cfbe9cb28c52bc6f4727628a450cf41e06a073eb14f84327e70a4d1ef7b5153e981f2218aad1a0f47cb14a90c58657e9fb903d556dfb2eb93670abdfa8efd9580e4459f4ba9ec2b45708f7d7f9adca881cfa49ff94a89694fc925492fc83776d2ecae6bbf764b1d3d7d28ca7df43853c048357d8a4d3c3dcfff219a6b67c7185e234dd16dd0b2c23', '\x018f239ff3b32e0e5e11f0f0b346d4078e8fdbcc9918b8f4a75d17545feb783f3ef915e7cdaec90716a2d7d1aa811b68c5a470299b17772609d24d268dba62c7c4c0cd1deb9039a6fa90e47f', 1795424700000000, NULL);
INSERT INTO public.children VALUES ('chd_01a207a6c6607000b86d5df5d411878d', 'acc_01a207a6c660700098b8a65fbe2a5a0e', '0ff83c2c15fc87ae9f3b012d9be47001', 2023, '\x01f4efeb3cd98f7847fda82c0b9e3cabe02a80f7f15e991f120da15a229bb0a8d95f07638d30cafb6dd5e845e6a43c214e2bed5ca1b944582ef193959b084cfaf74f61ee7271c3afce838ffc83e24b01ffb685ba0091f7226327080fee7f381d6a29d2021c6568bf90c42e835c47fdcdea0b82c84ce606ba196364a9e4edbf5b99ebcef9731a653c650b6c66e3885996a9c5669a7aa33e003a9550358031062ad581729440fdbd0789b1b9a78ee8c2b9b48ad2a6b1', '\x0199b378acb1df35818da66c66f48d01945800fa7d3d4cfdf53ecad7596ea96bbd25fa8541157bc1465233797ee744e4233d7a1484510842ddbd25777b51f6edded7bc0c8c4b8745a9a95d63', 1795424700000000, NULL);
INSERT INTO public.claims VALUES ('clm_01a207a6c66070008d128d0bed76e09f', 'app_01a207a6c660700096773d9a978e2da9', 'bul_01a207a6c66070008dea48d978d7c6c3', 'vac_01a207a6c6607000bbc26c0075c425eb', 1, true, false, 'won', 'order', 1, NULL, 1795424700000000, 1795424700000000, true);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000b14ed878c8e1d9d8', '74aa03d5a445acb12f48b2cbc10a100d', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c660700085729dac1b33ca78', 'c40596d7d04243a26f22e0dd8aaba6b6', 'cnv_01a207a6c6607000be84b656ab309d77', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c660700081228b162d2cd12e', '5959b8562a24c6bc5c7ff839301500eb', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000b9073601509308a8', '56b02cff62d400e4ea93ea18705874d7', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c66070008056df1f76dd94b8', '2ccb32d551bce8433d1b641a2c15cd5d', 'cnv_01a207a6c6607000888521418741dae2', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.codes VALUES ('chl_01a207a6c6607000ab6570dd906af536', '8fc130d4085957c8c97ca684fff73585', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'phone', 1795424700000000, 1795425000000000, 1, 1, 1795424700000000, 1795424700000000);
INSERT INTO public.consents VALUES ('cns_01a207a6c66070008cd3fc39e2f39168', 'acc_01a207a6c6607000b8438078c8fecf12', 'cnv_01a207a6c6607000be84b656ab309d77', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x0173107ccfaf873dcee5d4d3e6a4a4dbb8888b98271018cbd40628b76854e3f06c806f2222f46bfc94d785174972ff1334867b8a09015ca7f334c6f37c5bbddd3da3d7c77c965c162055947b6ccc9a61fc981f991e101173e0b0d0d17780b3caf1', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c6607000bd937af8b8c80f9e', 'acc_01a207a6c6607000b87d74f12faa6dd8', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x0184e1ba89371e5228c7e3ee5ad93f2138f2887fe2c8a0171707171cc8fc711eab5083276d54e97ac0739af8dc7e37da84cab096af8ba93b052a603b8b66993beacadd139764c0ac4eed611c565e3191c8423faebfb7efdb540944', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c660700091b2843583c0cd44', 'acc_01a207a6c6607000a8328d89916305a5', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x016251a0b5684b773fad641495bb09ffb29f43a38bc14acbaccb791808a9da6f692768667387196077046a7ff8355ddd6bea9e29155ce3e9a72537643265735c223a61b7ea57bda008c757b8fab68ada13fa17b1794be6c41580738fe88ec68cfa', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c6607000b0683ce9bc8371e2', 'acc_01a207a6c6607000aced57e7fc131814', 'cnv_01a207a6c6607000888521418741dae2', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x015e11e24b79403c610b4e9cd3be685fc06cc9f8528510b035c9b9bdf01d0576005daecc5435cc2b9c940b1a0275e0f311261b1297c1bc0f8e60fb05673e277c526bb4e44329a9323c50382f21d6e60a5e61aa2dc983b849df674a088d5568', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c6607000ad47e76fe2013b1a', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'policy', 3, 'ru', '2f283d6ea6e32c04a2aceeb8eeb72e2fc2ada73312b0ab74b104f09200180366', '\x010c9430755d8fbc51cb9abda3f08418f3039b8d9c38a80f328430fa82f3f0a682d359418ee067b0c915e1d77b7a4c356b7470c88977df74db4ce988dc48ecdaed0702cf797ce1e11b91bd19943484e33ec5215fa025360a89', 1795424700000000, NULL);
INSERT INTO public.consents VALUES ('cns_01a207a6c6607000940b665c96b47499', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'application', 3, 'ru', '25cb5717c91de0adad4a81eb718739299d3d70ec5bd9ad80a09f9d299ecf851a', NULL, 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000b0d3641a68f94a69', 'web', '-', 'walker-1', 'ru', 'none', NULL, NULL, true, 'cnv_01a207a6c6607000b4b0dac948325ac1', 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c660700084caa8cd7b63c7cb', 'web', '-', 'walker-2', 'ru', 'code', '74aa03d5a445acb12f48b2cbc10a100d', '\x014671bdbb7a19ba9fd17cd6391ae75c02df982b012d32a1634a393f97b0f4a2b777a2d4405ca1241ccd1710ffee57ce675c2f81a0758a', true, 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000941f6a00f65f1e53', 'web', '-', 'walker-3', 'ru', 'code', 'c40596d7d04243a26f22e0dd8aaba6b6', '\x01f09c2a2c027b55ba487be5ce35190eef71b59e74fc026e77b0cfa4a1ee7c81a1516b47944fd7f14af5b363f1acf5f5312e2da167475f', true, 'cnv_01a207a6c6607000be84b656ab309d77', 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000bacd7a22effaf4ed', 'web', '-', 'walker-4', 'ru', 'code', '5959b8562a24c6bc5c7ff839301500eb', '\x017657d64ccc495a2e86f7d6de07431b670ecc9f4d4f9f11aa951bbe7f49e132a781ec0a75fbbe11afbf68e985016c552ad95003bdd27a', true, 'cnv_01a207a6c6607000bfaa28230b2ae000', 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000a7cf3dac4695f5a8', 'web', '-', 'walker-5', 'ru', 'code', '56b02cff62d400e4ea93ea18705874d7', '\x016f831a0f71994970684d032e155ef0aed3f53ff969c03d5402795c1c24d6c166509183b842300e71ad27d8dd6bbcd741fdefcd756256', true, 'cnv_01a207a6c6607000b02e900a3fea7a12', 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000bde532b805447c75', 'web', '-', 'walker-6', 'ru', 'code', '2ccb32d551bce8433d1b641a2c15cd5d', '\x01f9fec027c4cc3b80bb00b83629ad8ef807430507ceeef04b96574c73ddd397afc26b966659efe89f6f18b8b6d3464146e065ca089b9b', true, 'cnv_01a207a6c6607000888521418741dae2', 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000acd770e7bb24982c', 'web', '-', 'walker-7', 'ru', 'code', '8fc130d4085957c8c97ca684fff73585', '\x010ac7a1039b0fe28542d8bae91a393164151e2c9ac6744d34deafcee8ff3b38177adc906d72b6b5e297602639395bf88af95f06eae26a', true, 'cnv_01a207a6c6607000ad8ce20b0c599544', 1795424700000000, NULL);
INSERT INTO public.contacts VALUES ('con_01a207a6c6607000839e3d523ca5af8d', 'telegram', '7000000001', '77', NULL, 'none', NULL, NULL, true, 'cnv_01a207a6c6607000a20c46694ad45b3f', 1795424700000000, NULL);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', NULL, 'bot', 0, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', NULL, 'bot', 0, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000be84b656ab309d77', 'acc_01a207a6c6607000b8438078c8fecf12', 'bot', 0, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000bfaa28230b2ae000', 'acc_01a207a6c6607000b87d74f12faa6dd8', 'bot', 0, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000b02e900a3fea7a12', 'acc_01a207a6c6607000a8328d89916305a5', 'bot', 0, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000888521418741dae2', 'acc_01a207a6c6607000aced57e7fc131814', 'bot', 0, NULL, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000ad8ce20b0c599544', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'bot', 0, 1795424700000000, 1795424700000000);
INSERT INTO public.conversations VALUES ('cnv_01a207a6c6607000a20c46694ad45b3f', NULL, 'bot', 0, 1795424700000000, 1795424700000000);
INSERT INTO public.documents VALUES ('blb_01a207a6c660700082d66ce258b8b08f', 'cnv_01a207a6c6607000888521418741dae2', NULL, 1795424700000000);
INSERT INTO public.entitlements VALUES ('bul_01a207a6c66070008dea48d978d7c6c3', 'app_01a207a6c660700096773d9a978e2da9', '711210000/2023/ru/general', 1, false);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a4371735f32c5474', 'web', '-', 'before-1-1', 'cnv_01a207a6c6607000b4b0dac948325ac1', 'con_01a207a6c6607000b0d3641a68f94a69', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a527a819b062c680', 'web', '-', 'before-2-1', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700087cf586184efa39a', 'web', '-', 'before-2-2', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000ade4a4f4557f17fe', 'web', '-', 'before-2-3', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008df24e81f59fc8b3', 'web', '-', 'before-2-4', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b29d7e6741705ac1', 'web', '-', 'before-3-1', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a53ca305cc06f5c9', 'web', '-', 'before-3-2', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000934c42b9e830a96b', 'web', '-', 'before-3-3', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008ec9676563301f6f', 'web', '-', 'before-3-4', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b461980eb9dac7e3', 'web', '-', 'before-3-5', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a2330690c1b641ab', 'web', '-', 'before-3-6', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700082eb7d2c652a66da', 'web', '-', 'before-4-1', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b453d693ca5589f5', 'web', '-', 'before-4-2', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008a5283c2b8203c1f', 'web', '-', 'before-4-3', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000ac4c69ab7ef7d79a', 'web', '-', 'before-4-4', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008c1428cc29b4320f', 'web', '-', 'before-4-5', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bb7fea5d42f71b46', 'web', '-', 'before-4-6', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000851d2a0c1b97dd80', 'web', '-', 'before-4-7', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b2b6efc8b035b4e5', 'web', '-', 'before-4-8', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700089730ea5a2e7aaf6', 'web', '-', 'before-4-9', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700095fe4e80f0509d27', 'web', '-', 'before-4-10', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000962945641064d0a2', 'web', '-', 'before-4-11', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000846f6f85050e1a69', 'web', '-', 'before-5-1', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bd012051d5398c3f', 'web', '-', 'before-5-2', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000941edbd36468016b', 'web', '-', 'before-5-7', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a7f6d75613352699', 'web', '-', 'before-5-8', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000be072257398584d3', 'web', '-', 'before-5-9', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700092f0f45eb1fb666c', 'web', '-', 'before-5-10', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000926cea5e536c426d', 'web', '-', 'before-5-15', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b2b41884f12e5374', 'web', '-', 'before-5-16', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009f1859b53b7df80c', 'web', '-', 'before-6-1', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a815487fe017ecf5', 'web', '-', 'before-6-5', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000841500859e0ab300', 'web', '-', 'before-6-6', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000afccfda97d5700d5', 'web', '-', 'before-6-12', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000adfa6848724dbafc', 'web', '-', 'before-5-3', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700087205c72a2330eda', 'web', '-', 'before-5-5', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a1119287f47d7c4a', 'web', '-', 'before-5-11', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000834c99efea55ee84', 'web', '-', 'before-6-3', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a631695da8452ce0', 'web', '-', 'before-5-4', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000be3b05421c94fa2a', 'web', '-', 'before-5-6', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008101d2178d2dac19', 'web', '-', 'before-5-12', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009d0f6109d5656288', 'web', '-', 'before-5-13', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bed211490ffe0395', 'web', '-', 'before-5-14', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a46469dfe82aba4b', 'web', '-', 'before-5-17', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000811ce60aa4693589', 'web', '-', 'before-6-2', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000adb98500ee46bff3', 'web', '-', 'before-6-4', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700088d5d92c643955f9', 'web', '-', 'before-6-9', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000be46480cf9278686', 'web', '-', 'before-6-10', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000aed6267701e03c5a', 'web', '-', 'before-6-13', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009c2cca6e22ee89b5', 'web', '-', 'before-6-14', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008a6b08c82b614d90', 'web', '-', 'before-6-17', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000958f3ea88601a9a7', 'web', '-', 'before-6-18', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b7f5a2b4d21fc147', 'web', '-', 'before-6-7', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009cba037d94879064', 'web', '-', 'before-6-11', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000acc5ada068622a9f', 'web', '-', 'before-6-16', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b4b86833f3288b15', 'web', '-', 'before-6-8', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b221ba13573af86a', 'web', '-', 'before-6-15', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000876915e14535b9ff', 'web', '-', 'before-6-19', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bd7a5b6cb54c2dc1', 'web', '-', 'before-6-20', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000927ad4cf034bf665', 'web', '-', 'before-7-1', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b0a507e43e3bd5b3', 'web', '-', 'before-7-2', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009a17143b81c853f0', 'web', '-', 'before-7-3', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009b8b79502d5118ca', 'web', '-', 'before-7-4', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008fd07240a0e87c1a', 'web', '-', 'before-7-5', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a7a94d799613131a', 'web', '-', 'before-7-6', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008bea4a81b6585d46', 'web', '-', 'before-7-7', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700094ec2e53970ad36e', 'web', '-', 'before-7-8', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000bcb25a0e1b09d1fa', 'web', '-', 'before-7-9', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070009447c03e7341d7fb', 'web', '-', 'before-7-10', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008bc9caeec60a7834', 'web', '-', 'before-7-11', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700084772292a25c2e2a', 'web', '-', 'before-7-12', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a8655508f7914242', 'web', '-', 'before-7-13', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000ba9625c54034657d', 'web', '-', 'before-7-14', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000989be2fba7047946', 'web', '-', 'before-7-15', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000a51242f8254d0a09', 'web', '-', 'before-7-16', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008512f86082c30d14', 'web', '-', 'before-7-17', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000974d3db869c95c02', 'web', '-', 'before-7-18', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c660700098491384e0884682', 'web', '-', 'before-7-19', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000aa4af6d41d77d697', 'web', '-', 'before-7-20', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c66070008352272b010a7248', 'telegram', '7000000001', '1', 'cnv_01a207a6c6607000a20c46694ad45b3f', 'con_01a207a6c6607000839e3d523ca5af8d', NULL, 'done', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b72f15fdb44f4a40', 'web', '-', 'before-7-21', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', '\x01eb6e96638e9954f99e7eb5b608c8bb71691865d73061b097014f7643eb8257b1856efc57bb0382c59f3487fa23dc7c087e34bb78a8eb92085200acba6d54fb0f94e3768bf96e92ab224ae8ed37cd8f00593e92481e0e9b8fb5ab5caa5abadda2e3e2e53606430f0a21fbf7e32cb5fa1cd5ef32c7329cddb1cf2e0c2671b1794d73313e2f6b58169871bf797cd7e025fa3b1025ca42cd421faacf884c25d49c71796332bd2474ee46f5bba3337164cb7382503cab949cbfaaae156325b7a66c2014605f44cf23d69d6f24a779c6c69406dc25e08961b4bc1497c92307738623799a4980b15eaa7169cc34e53e', 'dead', 0, 1795424700000000, 1795424700000000, 0, 'a fault of before');
INSERT INTO public.inbox VALUES ('inb_01a207a6c6607000b27597219c94d9b3', 'telegram', '7000000001', '2', 'cnv_01a207a6c6607000a20c46694ad45b3f', 'con_01a207a6c6607000839e3d523ca5af8d', '\x01172ec4bbf542bf71225da1aa37cee32b27d9118845b1b29a341d0646b89a57a965eebf8307f46b22a9b98fb477eddecaf009044a40fff2968743a75c86317c17284b70a69719d75b0a6a79256ad564689010c1790e9a56b5e58e385cd252e96410c1fb0796e15892d98c2a767acbf022e360292c68c844604baa319a11681d1c9fa81edd687da88e6432bf07f55eb44fde78a12a7ca198a11dcfbdcf5df483312a33284a7155d518b8e675625e4e2ed6ad5ab00c8e165e2b8f', 'waiting', 0, 1795424700000000, 1795424700000000, 0, NULL);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', '\x0174df4634a71ee93894ec0fae496d9db01fc8163ec17f230bc4e771bac396d7956352e62da259deab86ceeda22872f7af486095377e1828b93b8bb6a666ab0d13badca4684d8b4a6a', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000b0d3641a68f94a69', '\x0133e5c3be6e3449a85212f6e77f5d03c85f6db90577d9a31a325dfc63a43d88f39a9927936225187c19d4fc1cf4a00064d4a43fccbdda36b697e8497e43e1584461cda7d3ca0fa9d6', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', '\x01c1ac09f8f56d202a690bf7a5d403ce749a09ea7a86ceb5cd1e6dc41a15409802571737637492a92f2e48b6760e3a3f1a1bc287a98fdd74084f5a1e559ebe9afae071a93be7b70e65', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c660700084caa8cd7b63c7cb', '\x0124328340b528e4220ef1ba02b437dbe1964d74620305ddb0def1e6d4d6b4e65a62656f636a727c8a1b2f2997ba1837dcbff064eda76a1a972481ef2cf842532a05492586e08e9c0d', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000be84b656ab309d77', '\x01be9dd8d4fbbc784f7457c061f8f3924fdc744d5d47783d688672cdafd7f8d1798a238a339aad79eb7a79de4a3a21d095df4e5cfc68b9af18f9d7a9d7484a59c8233493698800abe9', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000941f6a00f65f1e53', '\x017ca53d4e97d3fe5413dca91ef843c88828dbe4582c9b61ab62fc7c518af211432edc1fb6202951871a9f00b44e928d62c00e0a6999695046f7cce666467992ad738f4838c3676d76', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c6607000b8438078c8fecf12', '\x01c380d747db4937ed66fb9652fb8a05e3c8acbe333f9193e3d197046b481db685713781029a701bb00db41b2e635429868e046ead01f987c929631dec431c38cd0cee32b32fd9124b', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000bfaa28230b2ae000', '\x0107a32f0a014d397d83bcf45fae2d75da852444417a95e29a27dd8d3b8f6bc512cd9fc8c2e84bc7a4f823023e119707c59eb4281fefd1324c6ff454ce7035bfb49ee705010528e7cf', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000bacd7a22effaf4ed', '\x01a5f3c5784ccea3e4b7c24e448b10677bf2c22528f706e5f824b8c7a54a575b544e9fdbe657d2ef3417c165f2cf51dfbbf0b8400eacda07a8222c1834087b96b2ea260d8669ea140c', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c6607000b87d74f12faa6dd8', '\x01cf034d3bf89e336805f630a48a856734da294414682648537c0d63e752b319543def2c7bd5fc09f9067c75c8ad9e5b72373095c1c018a17416e5f9c708ae17c1da33fb0d3e50113e', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000b02e900a3fea7a12', '\x01ab19b864e098d4f91339ccd53c76e113f551ca8ae2e9a479082c75e6b9cd8236c86983bd0f76131b77836902117284d28e6882cdf09105285c72ca8bc40530bdfda701a1b246883c', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000a7cf3dac4695f5a8', '\x0137b963ffed89efbff465cca53bad3a6a14ae263a5b51a361f797a1026f91bb621fe32735f503f4d87ada8eaa9f7c5789fd15d937d8bce8cf3203588fd6f4cf86be732f2ed7a9ddca', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c6607000a8328d89916305a5', '\x012f13b17790709c487e22b2e6354872e5cedb452ffdec193194f4fa4bae2698dec3a353654b58a30d3f43fc5cdbfee7dbf77f7533545e58de739fc3b86874682ec9216d1a3a576410', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000888521418741dae2', '\x0165c57bb3474f39f177e7b64c03226dc5fb5907ff1d9d6fa8534cc2d472cc8bde9ddc846745b8b36da18de5134057aa4ae015883a7bd528f8f02faaad71a44d2c64a26b1209afc46d', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000bde532b805447c75', '\x01041469d05835ac229c908a4b4f80e83439054205d6dda6394559d582425c8a5402278058cf488d21cf80990de185c0ac77598942182fb1741d2c34ada8bc6f94589afb274e524900', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c6607000aced57e7fc131814', '\x018a044abf7cf08004a69bc304f4854da3b4941f5a74424932491b958531fb249a44fb59a28d6fec7e808a656c6d83782f35d57bf59ebb74ff195a26dedc69ec46f5c13a95730870b0', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000ad8ce20b0c599544', '\x01b3fafe08fcf2af90ea7d6accf45f473869f637286d7c4c9924d85a98e7dfab55c90b74449427c71e226e0e044adb957cddbe462faad18455b609bc809a66f0ba02297db5d14dd1b1', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000acd770e7bb24982c', '\x01114fb25c1a2bfe776392f6283fbb7ac115bbe9274fbca1fd6bc66aea4447785abbf45cef656ca5cfc7511414b0cf9086b6bd5c99717bf5fd8e21aa24cd6a1b3cac4f88007a2bc5fd', 1795424700000000);
INSERT INTO public.keys VALUES ('acc_01a207a6c660700098b8a65fbe2a5a0e', '\x01b73fa89731e21607a05a6b95eeebd9971396b0bc1cb35352f3351b412aacc7c229cbf0bcc68086165be1637bfc25593ddc26e1956b0c766b8bf4725d10d1f49a41b1b0aff68bb3a8', 1795424700000000);
INSERT INTO public.keys VALUES ('con_01a207a6c6607000839e3d523ca5af8d', '\x014f1d8ba358852aeb66fda82aabb207056f373be1270092cb996cde93a6c96c877f7a11d68446bad300ec9351e0a2791bc17a954d14eb14f043742c0daf9d785281d448d871613f1e', 1795424700000000);
INSERT INTO public.keys VALUES ('cnv_01a207a6c6607000a20c46694ad45b3f', '\x0127e59e5bbfb95b00d5647c6bba5c98a568d3c52456350732355e956cf0005255e1b90132e54857eef0d2589f03bb97b78536ce2bbe2e67bdfea6e06e9f7579e5f9a45faeee835d07', 1795424700000000);
INSERT INTO public.kindergarten_groups VALUES ('grp_01a207a6c6607000979e0961320aff69', 'kdg_01a207a6c6607000bb5fb323db80b22d', 2023, 'ru', 'general', 'full', 25, 23, 1795424700000000);
INSERT INTO public.kindergartens VALUES ('kdg_01a207a6c6607000bb5fb323db80b22d', '7', '711210000', 'Балдәурен', 'Балдаурен', 'Baldauren', 'kindergarten', 'state', 'Абай көшесі, 7', 'улица Абая, 7', NULL, NULL, NULL, 480, 1080, NULL, NULL, true, 1795424700000000, NULL);
INSERT INTO public.leases VALUES ('jobs', 'a process of before', 1795424701000000);
INSERT INTO public.limit_hits VALUES ('d5daba40590f50085b35ca2df1d4ca58', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('a29f8dcca749ad5199555892d698e160', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('f8c02260eb2cfcc22a9e62fc0e23ba09', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('b5db5fe00ff86dee372b81229bbc9785', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('bd5e049551f6fbaf29e2080c6ef65153', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('c1c251a29cb523027b919c60b201ecd8', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('d5d76de8dec40b661048da1d7bd33393', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('44c533b7c5fcba1d10909cbae9c22f0e', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('2d921a93c458e2d027c69eb118bed6bd', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('c3877938fd25a1fbaf1aa2055b04cec0', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('86a9997b4fd3cac593a6d3060c9d6225', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('9319aa335677be5e108cf5d246d71a22', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('79c285d34df0a265212192b6a080b5d7', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('626be40aae3ecd178f09c5a90e596491', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('29d88ca8a73edfbb7f20f95a2482733d', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('c20c5de42aa9fef43b90f9eb6e25707f', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('03bd04542cc39bb5ed50d20f581523af', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('e304ec6c3d19993a0a5f48ab3a4f39a0', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('5f0d96866eed3c27b75fe6308118b15d', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('64d90f1556fd01edbe36a0731a60bd6f', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('28d47622643917166af3896a74a45ff6', 1795374000000000, 1);
INSERT INTO public.limit_hits VALUES ('a key', 1795424700000000, 1);
INSERT INTO public.meta VALUES ('key_proof', '4954bc2a968656284824a7dd37c48143');
INSERT INTO public.meta VALUES ('mode', 'demo');
INSERT INTO public.notice_mutes VALUES ('acc_01a207a6c660700098b8a65fbe2a5a0e', 'news', 1795424700000000);
INSERT INTO public.notices VALUES ('ntc_01a207a6c66070008acc2a6aff8a081a', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'N1', 'N1-1', false, '\x0131b4da3938ef6a95488f6889fca0d1b15e1251b045fb2a7b38cc7ea46abdff7c493e682d4a1de2072bb3', 'waiting', 0, 1826960700000000, NULL, 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO public.notices VALUES ('ntc_01a207a6c66070049651c80f45d979cd', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'priority', 'priority:app_01a207a6c660700096773d9a978e2da9:bul_01a207a6c66070008dea48d978d7c6c3', true, '\x01c59f7f2af412ee2c0893908485b984c1fd0371ceccad22fc904e18ec3a62b39673f452c08d9c660ad046ffdef354aaa6c04ceff7212347ae5160cb3f1f00ee9e66eead28307ae81b782d085edc81e316b005a5ae42134a41545c78cda6716b65b28720a86c9d5c2240525a2a63b9c86c83f62f02a08a7251f5a1eee517592e02b0e274e1662a8754185e5e20d81b0dc562a9c61cb4c514a7dd3d6388b92028a5157864349dc375165abc058c4b2bc5107dfe961291eb4e0b1bb99e72b74cf16c99a7b90eece4447e84fbf2864ffbe2ca7291eff041bd024ba0897382cfe6281976b9fcf8ce063374193de29ede43e6fa17b2c42e4ce200c1c7a8f90c42fcaeac6ce09be9c416547ebfa4bcb9ba51dfc71b0ee71e0b412336db34612867bfdc75279d8eb78e83bb65ff40bdfd3da97e1a1793', 'waiting', 0, 1795424700000000, NULL, 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO public.notices VALUES ('ntc_01a207a6c6607008a93f0254269e5e44', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'wish_applied', 'wish_applied:app_01a207a6c660700096773d9a978e2da9:vac_01a207a6c6607000bbc26c0075c425eb', false, '\x01f8e85f7f0a3e8d1eb9b29bdd5b3e193fac79dc5d19ba8b435ee76baf8e3c39d418d0861ed604c6e94b9f6b13f490e093b7a61cd0a40b26eb14390704b75bebb5c1d548bd3ff3fd6279f38e82b781db8ce8c06777e87904745fe6dcaf708b164ea0cb1e43b87e2c802dddd4eeb57dd333a240dfea71dad946061d4cc557bba5a32bcd89e6fcec2e0695c354317f43c8ec35fa81f7a92b52d33542327ad36dfe41c6fa619efb4e21e408cda6967cbaa0d92995d87e66599d2d1010960105c5fd52328fd527b20e7b4f4e54529f2279c6b508994a35c6f221ab63289c06a62f187b50bd97ed51c4ba5ee6ff17873b0457d1dccb51d4bb5079b748eadc0e27cf4a14524b8c50e633bf7bd2969ef30dbd5b4ed48a6a2c712a7459fccd31e5f1935fe91dab401938a7a2b923f8ac9a43bd9e5375d5f55c9baa836b20ead1eeb0ea60da4b4b39a1357edd8afc397ad98f04c85de5dc99e9e419c4550c87189ca83057004002', 'waiting', 0, 1795424700000000, NULL, 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO public.notices VALUES ('ntc_01a207a6c660700c901125547e9cc98e', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'referred', 'referred:app_01a207a6c660700096773d9a978e2da9:ref_01a207a6c66070008dd182193430e41c', true, '\x01902e93bf099c850c2b9615e80310a1c76a5cfcc08a521b33856b56a8985c835e31ce9f97a3fae4529cc76e41e9420e6a53fae204580625ef6117e27edb3573c6496ada84a7158b19f786845992dadeb0e9de47b76bc52467fad3c662b29982fe977d75b825fc7b7e858a3088bb952ccc64021f8c7019056602fe5d6070199fba65dea45222960ee92fde566d44093408dc8b4b7ae0eeec35a3f17f42f82ede5da797d73e45adc45fe0deff92d6e199d466a3d183357a8e8dc38fbd1429fb1b6ec10fbecfc68e781004003a53fcd5096b07bee50b52be6f9206092ce2ecfe7329a6a11f7b6476817728e0cf93876a6b95e9c0c51261a22e5631bbc80902124aadd5389348a9d238d8fc92680bd12a7c09ea19eadb709647d2b5e0d2649b7b87dd06c24b316b77b09889c07d9c4cf0ea95ec4f8fb67f3fb3fe405588a2ad90e2babea413371240d164c917b26150850e3af51f841acbc90af065335d83bbeeee3d6ad3c4dd785c46b0cab55b006c36d2e8b43790c63b2c78cb81d537aebe5fc5146e06c081972d6df728c7ad40d20158975c16bf48f5f6cb52a544ccfb5db836de7a9a9818a5aec8ad65ef559fd52b4527feed0d58762d4372181fe2c0e0a8f5af04b971c386104513b5a911945b8678b25562a0e8377da464387b5eb75721442a6a665bd6585fa84ca96962af6d1f28118f35c0d5a7d180012db55e7924b0850a9ff97d19f0e5ac20f710746358298a9bf4dc4c2f385aa2115ea3a98913a3b0e5cb95b906cde4db1cf7c5eece6d826d59057bb0fe32d540eaef6f7c4e5cd783d034d7083669b5230e9380ae3438dcfdd9fbfde9', 'waiting', 0, 1795424700000000, NULL, 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO public.numbers VALUES ('applications/2026', 1);
INSERT INTO public.numbers VALUES ('places_version', 1);
INSERT INTO public.numbers VALUES ('bulletins/2026', 1);
INSERT INTO public.numbers VALUES ('referrals/2026', 1);
INSERT INTO public.outbox VALUES ('msg_01a207a6c66070009d48fcffeb332561', 'cnv_01a207a6c6607000a20c46694ad45b3f', 'con_01a207a6c6607000839e3d523ca5af8d', 'telegram', '7000000001', 'interactive', 0, 'trn_01a207a6c6607000816d084bea695695', '\x01cfb004571caa5e5c8c108ff542a08a9fbff2fba73c4c43a11f178428d54e233898facfd8bbbd408d139a9ed176e122e96d0cfaecc1663c51d5010d4009320b1d2fd03e1d875b59c139d7972812b0e01e27f262695652db404af32c22f3c5808e33b5064baf5dec5478c982f19067985475fb47a8feefb9f8751c8026d12a1e3797367d995ee713b1531a2f3fd3cbe23010da40cdf1cb86f4ea3acaf4f613cfce66cecf66acc2c8af50b321035900820e3ff8f390a170a2c67b4aa35c0d92ceda9e8297e07253fe841449da516ab16be2135365b1307a504b7f2b76d8ad58f2b6fd89e62ece6c17e642e1db8c8024ca5b51303fafe4e30aabd3458748ee8ee3b31f651957e04b706540555c5b51f373885b1540831d23f884efba5980fe8580005c2bb434698b1d23a35e9a5f7a7b6e480f7baef53404940aeb34e9e11d65ff407985bdfe365954b87068565e77bcaebfce64be908b639dbb461162ce4f8c6b7d06450647fcd6e9e2ac050cfdca8acda11c173c118295b6428a7544386b4970330ab7c817e337d69e32d8b081900879f018e22dd58843a069a266af0435b55f7e36d22c466661b9063dcd26380b579d38e205ed4fb7e7d61b55b3314e932af149ef6aac7736e3a0ef358749f44de977a8f6b2a0c61c7970ab9b3785895fd5045b7d34f2df8876ab20957ec6b09705f228af1674b6b1539f842e9778c8790550314cc6fa80a3b783483da1784ba693f2ac67eda0402e4cd3774cbe764f88060c30642751d64ad8d7adeaae63d96cbc58e3ab21da6bcd39c815a3e0a0c591ea1b859ee45f2080d01ba93bd448134c8b96d7cc43ca3e5676e7188a752d7679a484ffbd6ff8b810eb6b1611d01fc6f30369ef582e6804383f9c179f1b05df3bfb90043ed33e838f28a50e9c50be7f1702fffb427a46800e1eb397aa6d588231e1ac1180ccb75cc5232bd91bdc8f4778adf0d675d4e75e28ab59bce08535ff7f956b378bf84ac2c49b6798f56e8b62b1e075aeb8647dc2b4ce14a4091b0a399eb483d2df63de4e6645e25eba8ba4b7a47b8e47d2893a30bf343b0ae020c64fb6eb76af4d8b02f86cf537a77227404dec9ddb4477c795123bc6579107063da99e97aedbe5f589b20137f605783781f54612833cb9fc49719d8e51ea71e143ecf5cdcbacd0949fbc244ba268f4124121c369e12788cdc140eedc1def9491d804c3d87407027e7d74698a805c0a76995b7671cf92ee04f6660934cff4e3d86a5f0fbbafb302', 'waiting', 0, 1795424700000000, NULL, NULL, 1795424700000000, 0, NULL, NULL, NULL);
INSERT INTO public.place_looks VALUES ('app_01a207a6c660700096773d9a978e2da9', '711210000/2023/ru/general', 'general', 1795424700000000, 1, 0, 0, 1);
INSERT INTO public.places VALUES ('100000000', NULL, 1, 'region', 'Абай облысы', 'Область Абай', 'Abai Region', 'абай облысы', 'область абай', 'abai region', false);
INSERT INTO public.places VALUES ('101000000', '100000000', 2, 'city', 'Семей', 'Семей', 'Semey', 'семей', 'семей', 'semey', false);
INSERT INTO public.places VALUES ('101010000', '101000000', 3, 'town', 'Семей', 'Семей', 'Semey', 'семей', 'семей', 'semey', true);
INSERT INTO public.places VALUES ('103200000', '100000000', 2, 'district', 'Абай ауданы', 'Абайский район', 'Abai District', 'абай ауданы', 'абайский район', 'abai district', false);
INSERT INTO public.places VALUES ('103230000', '103200000', 3, 'okrug', 'Қараауыл', 'Карааульский', 'Karaauyl', 'караауыл', 'карааульский', 'karaauyl', false);
INSERT INTO public.places VALUES ('103230100', '103230000', 4, 'village', 'Қараауыл', 'Карааул', 'Karaauyl', 'караауыл', 'карааул', 'karaauyl', true);
INSERT INTO public.places VALUES ('103230101', '103230100', 5, 'other', 'Орда қыстауы', 'Зимовка Орда', 'Orda Kystauy', 'орда кыстауы', 'зимовка орда', 'orda kystauy', false);
INSERT INTO public.places VALUES ('103233000', '103200000', 3, 'okrug', 'Кеңгірбай би', 'Кенгирбай бийский', 'Kengirbai Bi', 'кенгирбай би', 'кенгирбай бийский', 'kengirbai bi', false);
INSERT INTO public.places VALUES ('103233100', '103233000', 4, 'village', 'Ақбұлақ (Кеңгірбай би)', 'Акбулак (Кенгирбай бийский)', 'Akbulak (Kengirbai Bi)', 'акбулак кенгирбай би', 'акбулак кенгирбай бийский', 'akbulak kengirbai bi', true);
INSERT INTO public.places VALUES ('103233200', '103233000', 4, 'village', 'Жидебай', 'Жидебай', 'Zhidebai', 'жидебай', 'жидебай', 'zhidebai', true);
INSERT INTO public.places VALUES ('103235000', '103200000', 3, 'okrug', 'Арқат', 'Архат', 'Arkat', 'аркат', 'архат', 'arkat', false);
INSERT INTO public.places VALUES ('103235100', '103235000', 4, 'village', 'Ақбұлақ (Арқат)', 'Акбулак (Архат)', 'Akbulak (Arkat)', 'акбулак аркат', 'акбулак архат', 'akbulak arkat', true);
INSERT INTO public.places VALUES ('103235101', '103235100', 5, 'village', 'Ақоба', 'Акоба', 'Akoba', 'акоба', 'акоба', 'akoba', true);
INSERT INTO public.places VALUES ('103235102', '103235100', 5, 'other', 'Ақбұлақ ст.', 'Ст.Акбулак', 'Akbulak St.', 'акбулак ст', 'ст акбулак', 'akbulak st', false);
INSERT INTO public.places VALUES ('103600000', '100000000', 2, 'district', 'Аягөз ауданы', 'Аягозский район', 'Ayagoz District', 'аягоз ауданы', 'аягозский район', 'ayagoz district', false);
INSERT INTO public.places VALUES ('103620000', '103600000', 3, 'okrug', 'Аягөз', 'Аягоз', 'Ayagoz', 'аягоз', 'аягоз', 'ayagoz', false);
INSERT INTO public.places VALUES ('103620100', '103620000', 4, 'town', 'Аягөз', 'Аягоз', 'Ayagoz', 'аягоз', 'аягоз', 'ayagoz', true);
INSERT INTO public.places VALUES ('103639000', '103600000', 3, 'okrug', 'Айғыз', 'Айгызский', 'Aigyz', 'айгыз', 'айгызский', 'aigyz', false);
INSERT INTO public.places VALUES ('103639100', '103639000', 4, 'village', 'Айғыз', 'Айгыз', 'Aigyz', 'айгыз', 'айгыз', 'aigyz', true);
INSERT INTO public.places VALUES ('103639101', '103639100', 5, 'village', 'Көлбұлағы', 'Кулбулагы', 'Kolbulagy', 'колбулагы', 'кулбулагы', 'kolbulagy', true);
INSERT INTO public.places VALUES ('103639102', '103639100', 5, 'village', 'Байқан (Айғыз, Айғыз)', 'Байкан (Айгызский, Айгыз)', 'Baikan (Aigyz, Aigyz)', 'байкан айгыз айгыз', 'байкан айгызский айгыз', 'baikan aigyz aigyz', true);
INSERT INTO public.places VALUES ('103639200', '103639000', 4, 'village', 'Ақши', 'Акши', 'Akshi', 'акши', 'акши', 'akshi', true);
INSERT INTO public.places VALUES ('103639201', '103639200', 5, 'village', 'Байқан (Айғыз, Ақши)', 'Байкан (Айгызский, Акши)', 'Baikan (Aigyz, Akshi)', 'байкан айгыз акши', 'байкан айгызский акши', 'baikan aigyz akshi', true);
INSERT INTO public.places VALUES ('104100000', '100000000', 2, 'district', 'Жаңасемей ауданы', 'Район Жаңасемей', 'Zhanasemei District', 'жанасемей ауданы', 'район жанасемей', 'zhanasemei district', false);
INSERT INTO public.places VALUES ('104163000', '104100000', 3, 'okrug', 'Шаған', 'Чаганская', 'Shagan', 'шаган', 'чаганская', 'shagan', false);
INSERT INTO public.places VALUES ('104163100', '104163000', 4, 'settlement', 'Шаған', 'Чаган', 'Shagan', 'шаган', 'чаган', 'shagan', true);
INSERT INTO public.places VALUES ('104445000', '104100000', 3, 'okrug', 'Қойгелді Аухадиев', 'Имени Койгельды Аухадиева', 'Koigeldi Aukhadiev', 'койгелди аухадиев', 'имени койгельды аухадиева', 'koigeldi aukhadiev', false);
INSERT INTO public.places VALUES ('104445100', '104445000', 4, 'village', 'Крупская', 'Имени Крупской', 'Krupskaya', 'крупская', 'имени крупской', 'krupskaya', true);
INSERT INTO public.places VALUES ('470000000', NULL, 1, 'region', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region', 'мангыстау облысы', 'мангистауская область', 'mangystau region', false);
INSERT INTO public.places VALUES ('471000000', '470000000', 2, 'city', 'Ақтау', 'Актау', 'Aktau', 'актау', 'актау', 'aktau', false);
INSERT INTO public.places VALUES ('471010000', '471000000', 3, 'town', 'Ақтау', 'Актау', 'Aktau', 'актау', 'актау', 'aktau', true);
INSERT INTO public.places VALUES ('475200000', '470000000', 2, 'district', 'Түпқараған ауданы', 'Тупкараганский район', 'Tupkaragan District', 'тупкараган ауданы', 'тупкараганский район', 'tupkaragan district', false);
INSERT INTO public.places VALUES ('475220100', '475200000', 4, 'town', 'Форт-Шевченко', 'Форт-Шевченко', 'Fort-Shevchenko', 'форт шевченко', 'форт шевченко', 'fort shevchenko', true);
INSERT INTO public.places VALUES ('590000000', NULL, 1, 'region', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region', 'солтустик казакстан облысы', 'северо казахстанская область', 'north kazakhstan region', false);
INSERT INTO public.places VALUES ('596600000', '590000000', 2, 'district', 'Ғабит Мүсірепов атындағы аудан', 'Район имени Габита Мусрепова', 'Gabit Musirepov District', 'габит мусирепов атындагы аудан', 'район имени габита мусрепова', 'gabit musirepov district', false);
INSERT INTO public.places VALUES ('596630000', '596600000', 3, 'okrug', 'Новоишим', 'Новоишимский', 'Novoishim', 'новоишим', 'новоишимский', 'novoishim', false);
INSERT INTO public.places VALUES ('596630100', '596630000', 4, 'village', 'Новоишим', 'Новоишимское', 'Novoishim', 'новоишим', 'новоишимское', 'novoishim', true);
INSERT INTO public.places VALUES ('596630200', '596630000', 4, 'village', 'Ольгинка', 'Ольгинка', 'Olginka', 'ольгинка', 'ольгинка', 'olginka', true);
INSERT INTO public.places VALUES ('596633100', '596600000', 4, 'other', 'Малдыбай 1,2 қыстауы', 'Зимовка Малдыбай 1,2', 'Maldybai 1,2 Kystauy', 'малдыбай 1 2 кыстауы', 'зимовка малдыбай 1 2', 'maldybai 1 2 kystauy', false);
INSERT INTO public.places VALUES ('596635100', '596600000', 4, 'village', 'Заречный', 'Заречное', 'Zarechny', 'заречный', 'заречное', 'zarechny', true);
INSERT INTO public.places VALUES ('596635200', '596600000', 4, 'village', 'Ақтас', 'Актас', 'Aktas', 'актас', 'актас', 'aktas', true);
INSERT INTO public.places VALUES ('710000000', NULL, 1, 'city_region', 'Астана', 'Астана', 'Astana', 'астана', 'астана', 'astana', false);
INSERT INTO public.places VALUES ('711510000', '710000000', 2, 'city_district', 'Нұра ауданы', 'Район Нұра', 'Nura District', 'нура ауданы', 'район нура', 'nura district', true);
INSERT INTO public.places VALUES ('750000000', NULL, 1, 'city_region', 'Алматы', 'Алматы', 'Almaty', 'алматы', 'алматы', 'almaty', false);
INSERT INTO public.places VALUES ('751110000', '750000000', 2, 'city_district', 'Алмалы ауданы', 'Алмалинский район', 'Almaly District', 'алмалы ауданы', 'алмалинский район', 'almaly district', true);
INSERT INTO public.places VALUES ('751410000', '750000000', 2, 'city_district', 'Бостандық ауданы', 'Бостандыкский район', 'Bostandyk District', 'бостандык ауданы', 'бостандыкский район', 'bostandyk district', true);
INSERT INTO public.queue_blocks VALUES ('711210000/2023/ru/general', 'general', 0, 0, 1);
INSERT INTO public.queue_blocks VALUES ('711210000/2023/ru/general', 'general', 1, 0, 1);
INSERT INTO public.queue_blocks VALUES ('711210000/2023/ru/general', 'general', 2, 0, 1);
INSERT INTO public.queue_events VALUES ('711210000/2023/ru/general', 1795424700000000, 'app_01a207a6c660700096773d9a978e2da9', true, 'general', 65536, 'filed');
INSERT INTO public.queue_heads VALUES ('711210000/2023/ru/general', 65536, 1795424700000000);
INSERT INTO public.referrals VALUES ('ref_01a207a6c66070008dd182193430e41c', 'R-2026-000001', 'e5ce7081733be0814359e157f0e01e94', 'app_01a207a6c660700096773d9a978e2da9', 'acc_01a207a6c660700098b8a65fbe2a5a0e', 'kdg_01a207a6c6607000bb5fb323db80b22d', 'vac_01a207a6c6607000bbc26c0075c425eb', 'issued', false, NULL, 1795424700000000, 1796065199999999, NULL, NULL, NULL, 0, 1795744949999999);
INSERT INTO public.rule_sets VALUES ('', '2026-11-23', '{"priority_ratio":4}', 'officer', 1795424700000000);
INSERT INTO public.saved_kindergartens VALUES ('acc_01a207a6c660700098b8a65fbe2a5a0e', 'kdg_01a207a6c6607000bb5fb323db80b22d', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000b4b0dac948325ac1', 'registration', 'consent', 1, 1, '\x012844edd5789259801f9d8a70d968f615f9f9c2382fb3f142e26f8678c1089aa023da208a76c94c5699829baa6ac4e150aa8b31b122ea8b4e14f670a43a56f89b972e8f3707f1200b5390abd6', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'registration', 'iin', 1, 5, '\x01464f45f72de482dd9429998a2abc30f50d46ee5b672a6e714f5e7b9d40e3596ffcf768f58c010513f75c869b799b934483aa8e6f62550ded943d05fb5e6cf2b733b4d89e7db7f0611ed3e8254cdbcce2e5c0ad90e7e14183dc6e1765ad7134cebdeba85e10381d4b38d6f16cfb0d8557e32774a3e3d97efae04fd76e2b27f4afaf353a47529d4cf84a4d19', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000ad8ce20b0c599544', 'application', 'done', 1, 24, '\x0106c884ada17888b7aae7d09d47742e26624affd2e1d87c5b8744ac54e037fed1aefcfbf607d8976ef5aae601b76f08e91fab76551283e6ce05eaeb01e92d4065f87543d2f77ee7497cf1025c577fef188091159da7d1d0d18720d06bacb49e37931b8c1f73b2086bf2f0472a914de713ee6397b0e97addeb047eed7f82defb1b8ed0a8c590661c752677bde7362f2335bed84cc0b39e455f5224abc1c46a69890cd5df0e1116a65b5d5691b6cd207248f2df552bdd1113de570fa80ae6fe3e5554e40e464f75db68f264502be42436237e784a39477960d3c898404d1d32223ff8c9c82f5b9c996804ae2e82ef6eb94f5529f85a21d9a7f2ef08a5692aa8ba6cbe437f974bb690964436fae35a83012b23b36f7bb5292b19d41bbe773311cc6a6921050ac240e7e3f48c4314fbed3bc709e0e334f1ff4f7538dc84973d298dd2b1863d091e0ce9d6da45bbc3ea90ceae9d2d0bf9e332c445e9c52019ef18030000b9cb3a543a9a920aa2698baf81b40e19daef3e974ab38c9784d9b0eeea17c6', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000b02e900a3fea7a12', 'application', 'priority', 1, 21, '\x012d5e3a873e202c8238db1543d50c6eef2ef0f73907529d6e0d8eb09320a5aa5848fb253f1cc9e3bc9c327bcb672e22bb2df8f93daac461184346830d65bd32c80cea8d7536b18cb6e79fddc2ca1fc43a5313eaa7f29d26a347a2655d37d64f3989cdf32d84fb2dad6c34027b20879580f532eb4157a767ff4a88c470ff62a27104888ed609778332d145c7aaa9504fea7e05cb52fba2c2d47a03d3df1186fb2cf7bd4e79f8b07bbd14fb825cf5a9c64ea73e31f8c5409c46ec550831db2ca11c2826176207b2d8afcd4fadfe0a29506cf4440a1369e37b2933412ce3a8c5428141c0782dff0c81420bc810ffe54128841b3913e53dcd74109c9586ab823d9b568c61ac117b956ba7b46e5ae8a178ec78a35a1bd8e1c9119ead432e6b6a905b0a4ce7ef857a22b6', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000a20c46694ad45b3f', 'language', 'choose', 1, 1, '\x01c6ce2f7216469cefd58ca226f0047ece420e91ff3b393d1ada7eaec9e285df9e70cd1652abf7d3fc672aaa9ceedd262c5c2d92ddd25d0a8348f62f76f6b6b1038a66f94046e0fb', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000be84b656ab309d77', 'registration', 'done', 1, 8, '\x013f49f2fe9bd85a963b34b3f1f4e61e9aa91c0a417f93d7f83b9c29eaf198ac9301e6c4055d9ade0497efefe6dc578df3d395b50e750b8ab03d0b30f4524c75da71f8ba6edb052d346495d9a59df42a655956d18b6cd2b63090c69e879cb0b0acfbddc9231d5082f3e907fe50c14d81bea2ccfe987a8a79f73bd684b0e525d535cca1cd9f9d2fd79b737a176845147e167087634266d440a9195f078026251fa46be6b81ca92a7fb58570a3160ccc2d2e8572b3ba73a80eb5832073c5ed263c66984e3a7ed22116251dbd98c92198', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000888521418741dae2', 'application', 'documents', 1, 25, '\x0141544dbc2be4429638fb5ff503f2313072052cb406651936c5cdedc5c3146a3171321529c46b05ee99575e485e01497d84236074dd6c84265c99fc1f87fed0c8864917769d9419b92b5c32d9b4b104ce37d61c1cc5ade71f2dfdcb5a2e5bb665436d128352f75c7545bceb5ac4df1e243f82b3410a41f3dfa1ebbc512fb6d4238635943eaad29969303f9b206de0317c239b79c59bf11a55091f9757c1be894b54ea77813c77611e151c43d7d8115aa03a7141b1e67865f67d98619bccaf2cdc7f19e0d7ad76ed7c94ad2a9d88266336c8229205c1f73fd3b6f163b58a8e2ec67175a813cfdc6c6d95bfd41ac2c348fba0118ad588a9fdf9c1a518d2de9afebea6a29e5b1c5ec2df1c7ef584c4a6492b81f38fe96153b650a60405285be15e5e12080c624f9b4e4bd7fac65e42ba1cd694a5732d739f1290d145dd8318a130f64732146a2365b351c5ed4eadf4c3d008f9923366ffeaae9e3a', 1795424700000000);
INSERT INTO public.sessions VALUES ('cnv_01a207a6c6607000bfaa28230b2ae000', 'child', 'summary', 1, 14, '\x01a0f3ff2e5f3a42275d5d9a72187f2a3d9729d5f9286b3f99977fca5ca8fb953831b6be74691e3d0b5816a0f81526503007600d6ce1d1aba4e6df97c6efcb954249de8dd6e84697f696c4bcfd207e4e2848d591e61aa717e4a01dd35b619d8fd0195babbcf11b6b375186e4b12593dc5c81ce9cd1571b55f03d79bcf37c642d6a00e4529e128c7161fc80dcb9826d1e3cbc542ca6194150119fbc405f920883cfd2c60f8ff5f585961dabb1efc782666a7d8eb4c7bdf7c829ebe1383818dcca96fe4e408fc8282a7b9e81f5019e5469aafa1a2e5a82b2486b0e7d43d214018967fe8e255828e66b782865439f7fc846f333ea40e0c9da55cdcc91dc9325d72989fee13ab252c1d689d4014645a7e9b6', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000b14ed878c8e1d9d8', '74aa03d5a445acb12f48b2cbc10a100d', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', '\x010b07cafafdc5d7545d110fad775eece738b3e14cfe7e5ed2570c9bdd01841eaf497a8a71658f8cde9dc7f07a5eaea029d8be5c45203627c2faa6de4ba3d63efd8fd4292c7d3b352ec794038f1648f754f2923abc3c20a4a97ec411bb22aaeeb3c30e039693f5363d96f206085597a91e0c595542779f9366aa1c3d86f1b4bee0931e', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c660700085729dac1b33ca78', 'c40596d7d04243a26f22e0dd8aaba6b6', 'cnv_01a207a6c6607000be84b656ab309d77', '\x016989ca7dcdf6960bf42f08f5c106a0486e9974b9f17454944867c9a48129f6c2d6e80b650b8db1efc81d0e5e7c111e5dfd0558aa5ad156343ff516b263e362a091075d2089a7ff50e34e19a4356c93411f64a2b8bb0cbf26e698c6a3971defae7727eab455d9feb1dd807d79168e5abcc96b9a8df4dc673441147e1a1a76d6dc414b', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c660700081228b162d2cd12e', '5959b8562a24c6bc5c7ff839301500eb', 'cnv_01a207a6c6607000bfaa28230b2ae000', '\x019d430c1ed666e8df946e1e470e69008cba7f759b8a9c6f5bce59a24a0a1f88095e7ae14f9a19316c730d30f4b9bf72c1da1276387d1409fd0d277ff4a6b606c5fd81c3b3d3a35e0b3cc937dbb1172cb4f3dafda403900245e20a38565c7a8c93f115370602ff0f89a892fd94c2d7ab41f78b8e13563e41fa94af48c67a3e6df61efb', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000b9073601509308a8', '56b02cff62d400e4ea93ea18705874d7', 'cnv_01a207a6c6607000b02e900a3fea7a12', '\x0136590c46da52eca12b6b651d738740928139a2e40337d017694073571954e9a1d2fdc275005412abd506900314777e02d647a00bd5268081a94df8a97da996af243f10f5c28906353c22abb0ff9987f7bfc18a7ec9d7a1b1bcab8f0bf1d6938850f3bb6144f91dc5ba290b1f2b6956be929fe648fa55e4ada8e2071517fbe6d8a676', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c66070008056df1f76dd94b8', '2ccb32d551bce8433d1b641a2c15cd5d', 'cnv_01a207a6c6607000888521418741dae2', '\x011ac44217621c12dafbd5d5a5a3096f5e847b8244cd6fda9a33c6b8310a6626557716147edd72906d0578ad1f26e85f11671b6d358c11d664f0be4591d5c4ba14963c38a6cc9f6292baafaab4d69dc123e20c57780bf972393ab99ae4e2c4e87449a1786a8494b6173ef04fc90118cb7cf21374a4ecdd8e9c82ace67861916281e00f', 1795424700000000);
INSERT INTO public.sms_log VALUES ('msg_01a207a6c6607000ab6570dd906af536', '8fc130d4085957c8c97ca684fff73585', 'cnv_01a207a6c6607000ad8ce20b0c599544', '\x01ad408dfc3d0e9ddecef1beddbb10bdd0e5bd2e20adc10f93e0484a03e03d3bda4773824cddd3ccecdf22c50735b6661dc40d41eb24afbbd5a56b57faea366cdc478041b18886d33144b28c31efb10dda05752621221816c9b2b964fbe7c377227bfbdf4b92093c417cee387e9fbd8a6df93a708b5ba7cba08b6b43d1004bb0bca476', 1795424700000000);
INSERT INTO public.staff VALUES ('stf_01a207a6c6607000bf29c270addf5bd7', 'officer', 'department', 'none', 1795424700000000, NULL, NULL, NULL, NULL);
INSERT INTO public.staff_sessions VALUES ('a hash', 'stf_01a207a6c6607000bf29c270addf5bd7', 'a secret', 1795424700000000, 1795424700000000, 1826960700000000);
INSERT INTO public.staff_tries VALUES ('an index', 1, 1795424700000000, NULL);
INSERT INTO public.subscriptions VALUES ('sub_01a207a6c660700082721517680e18fd', 'acc_01a207a6c660700098b8a65fbe2a5a0e', NULL, 'kdg_01a207a6c6607000bb5fb323db80b22d', NULL, NULL, NULL, true, 1795424700000000, NULL);
INSERT INTO public.timers VALUES ('tmr_01a207a6c6607000886e0940bd2425d6', 'silence', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO public.timers VALUES ('tmr_01a207a6c6607000a8cb270abd43bc0d', 'silence', 'cnv_01a207a6c6607000be84b656ab309d77', 'cnv_01a207a6c6607000be84b656ab309d77', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO public.timers VALUES ('tmr_01a207a6c6607000ab0acac257cb1f19', 'silence', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'cnv_01a207a6c6607000bfaa28230b2ae000', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO public.timers VALUES ('tmr_01a207a6c66070009d0dcc9bce90c70a', 'silence', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'cnv_01a207a6c6607000b02e900a3fea7a12', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO public.timers VALUES ('tmr_01a207a6c6607000b1edc60f60d5e340', 'silence', 'cnv_01a207a6c6607000888521418741dae2', 'cnv_01a207a6c6607000888521418741dae2', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO public.timers VALUES ('tmr_01a207a6c66070008351c02a106102ef', 'silence', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'cnv_01a207a6c6607000ad8ce20b0c599544', 1795431900000000, NULL, 0, 1795424700000000);
INSERT INTO public.timers VALUES ('tmr_01a207a6c66070009faaef979a267e06', 'a kind of before', 'nothing', NULL, 1826960700000000, NULL, 0, 1795424700000000);
INSERT INTO public.tokens VALUES ('tok_01a207a6c660700096a311d0bd6f4532', 'interest', NULL, 'nothing', 1795424700000000, 1826960700000000, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000aa413b159584c122', 'cnv_01a207a6c6607000b4b0dac948325ac1', 'con_01a207a6c6607000b0d3641a68f94a69', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, '\x011dad08e40e955dc9e479e6e65fe07b8f78a2c1e63dfbd5ee8a807edeef703aec81e6d238fa1291c762e21b41a9407450b1012ff24e8585adf00c798dd3a5d0e662c7aea14aefe3771cb4d85083f9a40bd93341675491fa264c5105f95a49a188995e1af5fa789258bdf27115139ce62e35c0c5ee9c66b71180d1919faae9ed3e37183e6168a5d9d9a99c860f4cf19110e2e0e185e1405d648f7d3095fdca2635de8cf543675ffe5f091d23c52e03b90902e157b18e6ef4d8622b26d3c6cae38671d0b498ece170cda5a75c5678011d98e3f79bd9fb6df7f3f79c36b77ed7f6f1eb0a31be7958dea14ef1f24fd837ab617fa98d2bf9914c05cf3b50dc60de4de54179ddb176e65aba5df1590f62194a13934ab0d2daf23fbbab83d734a0cd4f290a6c7af38618bf7924ef260a1bf3a7eb632c3ac1bd90e0778bbef76922a552d682cb1fec909fd57c87847768b1339c3ce5deb6cc89cc2276621c975ef664bc8e07a3279cdd5fc983347daa24ea59844a3daea31a1b2a4a986d094e7e4132fa98287c7d1e5856a806a5f391b487c17c8c20d06e41758cabb3e4885f96295a3510cbf47878a97573cf2b586e01eae46b4e6f2d3f6a11f20be1ffe628f5199d835ef23d4a66a98521a981d3b1fd0e27f9d821dacc8dbc77ba5d70d7c8cfdb838b1cbeae9dc39cc243283439af24ae86da60084aaddee49964ef84f1f21cbde10bc0f8d135ffe47e0e3079812b4fc8b9841fde31a37a5825a7da5e46b0f1c052e0b8c7b12530422dbe7e22348dea01dc36839952b929fbd1b705494159a46d587dc9b4741702d8a88c1ee88b65eccc2b93f3a79b7b4fe14103319d98e9780a4bfb841316af039dba4961f5fcf029dd3ad32a69a4515d9c9c6e240234fc72bffa89951ebc36eb5d4b72091e4c167d3363b4a89b9cab18e713c0ed397bad8a0340feb656c65e68a5b86ce20c84886886536dc4d9e2f641fbd1328b00e1ad863e67ec15e398642c439e3a8ea7be55e5181c951521f0dfe679564125d7eacee8e811d63d805002254be7f4bce699b250535e03b8b2ac1735c74d8b771a56dd5cfd598e5cd260d17b05c8c0cc67b63abff692aa119bba4fd9e7cbb9517adf7af4adc08bd29b29f6738834ab7568fac16e3463cca5ce07f1ab5a3a9c8663d55c7b8f5966ea990f50d1eb6186dec2d47b7ac0d3fb9b644c2d420d21ca1d1484da79f3b8d48c27bf753b19565fb12bda9970ce55e874797f23ac1ff23b38f182cfbdfed2d5f9e9d8ebf2783058c9ff8e308ba3c96b97cea4aae6bdb01158b1727f7fdcd03d922fa164229e9547eba7c35c963b5b637fdcbecce5133c47eba797f0f7629ced2f5330ccdf1ec22a131c40efa97695553778955242f54d7a5396d2ded50d63dbdc0aed273bf62f2a0e81cc83b31e3387f63593b18db178bb63481b2bc5e861227fe4cac0ff3cf29f3b923c97c9ff7c95502cc90d069e0800c36ba1eb07f765757714895aac750c57507a153baa9591b3ca081260ff47b17d04d1bbc0d8848d79929e2d234ece09d68717b771ff31ecfc46bd8e58314a25d8faf07c857462a74dd828cb50364fad862d3bf371d785f1ad103a0425a6c9826ba17f275a89c00adbe7b4dc771206cffaaac65223db340686f99f8061ab1b0987014fc2fd044c61a7174b0654f3189dfd0b33771d2946457d5a21cb09e0d75022ff8619d21156868dd75c9626f7a20bef92a6119c15faa0296e4be1c0274dbca5e710ae1fb902fa5f1a1cc8853a5740a35d0c950b6b4ae09274f1c85cd71d7267fd05720839d2d3062acf576c8ce733892ae75fd754a1151e625045161426461bcf619055b29cc631d5ae13e3dc6706c2ed84a4d0d0f9442362d7f83afc8addd4033005fa1d961c8e38403aee63cf0b01c025b19af9cbb448eb2625da6eb070d85a962916dba5df9ccb95274af9ea5ec9bb3e348eb37e89ce2e6b3a34422ff6dfb9a237907b11cc909f4273840ed4566b963f8571adb48dc419337b919f90801e39730da7503ecdfda5daae5aaa2bac7b70e7078ac2215c0c385481a31013b4c93023647a5168e9dc09798f3c2d2683aa11755ae53909011453e4106a650294cb3df480d4d6b0545fc94e168bfdc75fdd4bd57c74f373aea7e06a31a1d66f6ad5e0ec56882072942721ad31b03da8cbd2bb832077b8cd1c339b9e1a9a404bb0792eabfd1da0ac1cd052f3190397c004fdc828d42e33758acb8573adc0a0878425972814afa7c8bbe5ec039f4dfb57377f27df648c865ba6c86a87dbfa116959b2762500bf37de9645c5526c8bf570f62f1c4b77aef7aa8dafda4f40a8ce');
INSERT INTO public.turns VALUES ('trn_01a207a6c660700082503f90ca4303ae', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, '\x0103f01693a4f8ef084bc773182131ab64f9b98d6bbaa941288df5c0c2499046dbdb5a4480769c5afea9f0e1e6cc21dabbc721423020902c56f030882cfa51f65a9167d6540f97d008e6fa0080c4d667fffae62dff4e00090f0ac7e59182089280e476ab931d4ee52f99367c591fd04b9b2ce28e96d981d39b09b238e6cc300a14682cf2308116334546246c680a6e60c3c08ca2c796b263b9dbf24fbfe25c5371594c4a40afd21fe7ec5eee4d658de02bd4bd9a886ad853d4e5835fadf2e04c452e4e6d887e8bc3f3b0c1f198d922152f4d1931790ec366a4a1e6a38830332b4b0d279dc82eecb6c9aa44969169279ffab079b024737ebec3dfd6e6a623d28fab3db6286e4b6bc753b22c0587773832984911c34ac2db977485ada2e3d6602dbfc0428098ad353869727237d51ab173e37cb924ca465289b632a6262e7e95112aba1e71145fa48c7a92054661d876d26fa64ec1910a64c354b9ef1126e5f441252303e971382960f836bcf8c83d84730f97c94f0ff5f439acd4beda67866f2d7fde1096c7c6bc5ef34e65f06875b7d79a637e91d666edd3be3b44b15c0da441500d315b227f10104d434c7d54deadf7a4fc75459a887f92933f3d9f92d1b01be084038624551cf0f571b1a67ebf83d93e41aedc258254f1727d281eb7bb9c5e48130856d31a6b939ba110af8f83acb0fa86633d27c18f4c76f1b0836e28059acc3a11518c5723ce7da10cbf1abf2dfa5a8d82953dfc9d29c4257e1b09c3f5f293565ecf72f1ac66e572bd5b4aef802e24a6ceddb37625ab2ac299dfbcb637521e6e48747764808d00cb51f5089e453c0bda420d0d9877a299ba399d9d601e086ede4154815f1f66a81abb3472b725f8d5f71c05b875824c178b61c235fd3bcda7713865b0b7526cb2c089b69d078504b80c13a5377663d50c6533116176e5ec9bea9d34e83ffc1d2977b1bc541d82f4140fb66f1821c10a3ebad5778f79f16fbea93d6060f5f0fbb95499585b92357b59059e9c4cd970219691a3d6aa881c0d569961756d25d773ec54ff3680dd3298e5c85651cd8fe19f062150c81ba4db0886445c960eef8585dcec8a4abdefcf78438aa22e84c8429b5415c4cf6a398e9c1411b7ee0dc9275e54e21d454037e9fe6342cbf1cfd6e160');
INSERT INTO public.turns VALUES ('trn_01a207a6c660700085f4673ef5a1bf41', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, '\x015811128253a79143784bf809730c3ac3be7672fc59bda72ecf1696213076646e9a82cbb40e1c63ed743c7380994dde749be258a1dd37492a24e9631bc6ddaacd8f92d4daee7311ed78bfbea6246302079f50db02595afe79b0886d3c3da055d622afb2f98c5cb8285ec66a0df864b6306a2b710d08e0447537d506e6da459a092334cef50be5231e0c453d2a10157567ba0b01eb905df6ae9883e273414257b32d5c22f13fd28e81f4ea1b5ebda4550df1a4f3e432decb43cbe9a923483479b112869c416281b19ea2fd5fa1c7a4047e62a3e8ccf460b2e7b31ff2282c5e64d3142ce4db7a27aba7f33478ac7f63b21197ba65336c14b165e9433f25410fbe00f9bbd86a525bc7e173ae53730f9e328b3c98833b3ace2bec2a24dab14e8ea295ef0dd390b726b6f953b2b58f666de0d1544d4e0f6cc7a9c7450e3ea68c49923bb91cff48d7ac08280a9cb0c70f9e4d37161784f853952fd3382b8fa90031786f86e6bd65bee92c7c5b4891a5ad10a1854b5837602b294ca12196e5a86a7713773047b132878f70214bc2436163421fe42e23b034afe8b72336b4cc1391dd24f2c9cfb970670e3cdd36369b589846bf395796d5b17e222af01f0c7ab343deaf78b99ffee2dd86387733a6ed46a9eafa0bd6e25d544b206fde69ee9556c22baf1ed56fa5cfecedc9194d5828bc9d27d334cf5725529e3e539f805bbf4cdd578a0fd01ce49ff1709d8bed5d120f6cb7635f079554dbf0c181d778bd4c22592bfeaf3bff7b16f892b88b3cf6114cba608a404bba632e4ba9a305ab68b10ab7f78f99979939124a8d35a2eff30759f2b59b8ff9b6c58cae666d4a839af767aa2317fb60d16931ee02daec45dd6739b7d0204ee8a9e4ac36e5df8fd595b7301f71487b95262083bc194545c2946d5d413f82c7f71feda6a7d8f1145064232dc5329f0b55e648064f6e0d3996dc705124db70723c534dbc8a53ef7f973586a3f2adc228371cbebd0d3faead37a3101d47ee66c7');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b233dcc456696589', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008fb039e0547d3256', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, '\x01da0444e65bf63c9c793b01bb64db9bd9c2f57c1b343dd0054afcad5fa188b517b8b15b243501ad7b0b243a3529f01a597c374aaf3a81bfd1ea654907c7a6b0fe628b24ecc4795eae8b58ae9df606c4ea2d7b0a59df43d690bda0c7d125816b96cd64482ef6abba04760a3b3de53961d13d4190dd0480ef47d595ef4613d0185c76a6b87b66a60f18f5800a6d1b345df24df8c3ca4b37b1456d98fc45e87a1334ce4e02563c7959dd5125720622df15e9a63596e132137fefa08860f03fde13a20aa8c95a8145a66c908102288debc720c2eb3eeb7aad7b54c59021225d717fb710d3c6f229579ffd724f4bb4f826b636c34c6a792dc82f66f21fd07360eec759c29ba40c5e83d6358b1382f84338f77e3d25c113eff6b6cf1df11ce69c17ae3fc165b1c7547e343e3c33eea8cc5c3c761b57d4bcd3ba0e775d81196de9d7b2ef12734e525949cdb818b4e1c4a784dc4e60bc02e29f31299911d115caaec63ca2a0046a3915ef35cb053c8c45be8b255701c602a8061f4b24a9107d20c950d070cd94bd19fb3aa076175f12c5b32da60d5a7384f44287848b371eae95124199b5046513878bc0052f352a339fad496234a5975f8d42a0f9959c762c8d4f46f602b17d0368c4a8d25f49fccdbc398b4d13e2a8ca2f69f4a298caf74b33e59ae2e93b94e6975491e32adfe89ab67f2a13f1d65e6b867399504d0417c6cf4a7a97fc0b36bf6f6a18b8daffa0acb37537e9c4ce2bd107e955538f658061ba53f3cfd6b3b5f5b30393587efe09cde3dd96303af4cc4bb57dc252844d7dd0e39609c48518461346d901a3d355b722f185a5d92155148997b58c5869e6cfee543f4a3d0484112cb999e8d6cd36caa16f282aa46116eef655ce1cf6cd323f46fa7909cb383389db09f1941e2d580f4c58124757387898914c431f3ed216878969a1014e329fa06a770f56d080d79529e4fd811e74d6a9c7637e5ed4cf1fa2d1768a7b7792438b676cc96004d4970b95f29bfa20ae30b9e1ad31e94c2eefc6925f949e61b9ed1c3f2c0366eae8aa047c');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bb01696bec22ee83', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, '\x017f16e8fed78c747551e235610a275c118b97cbc0047a46bb821edfb2b3863def4cab0acca7e8da6b76c226b1016670360c53e9a4d627360496a203c72fc2810c735c17afa7a244fc8121c5140b507e8a99f3fea631c800430b01ddcc7bc9a04f72347f99604e8a2c13f66ebc81586fddb29c70a36911613dce4a3543e1a6c231217b2efbb748e67b14de5073fe6e2df4e16312d785645df75ad4188c906aed8b1306ad3b89a61bd947a5d9a25a84274075f42de036091bd35619f0df4e60332aeb53bea8121d303f020e5a8847810b7354fcb87bc1785052b8eabe62c3b78670a4efc898e52ba72fa1173b9e0ce26036af1416f668631ad8a9c5d12177efc48bf09b2f7ac886c2f8ad7032cbbe28a57154a0f9c90ce5a8c3d4b6b16abc5468b23b91acf526999b1450b060b9408fcf3fb8812e8f7823358f854c66fccdbe372fbe9fbd2616593f8b4acfda4948cb10ddbfd90a098ad798a5a006b338c19cf6639b6ef34e9e04b7fd8d2fb983d97d9c5abc9af915193417096ebebdcb05a91836d78ce827957087a856394fc6da326879a97c08f22685159bb5670500735b1044281bf90a8014a03a7b08399ac5519c68defa60a7a5f85b849659c0bd8bcd0a3c305ce48c7c39cc9e2cf8dfda6bef23341c20b852662cecd1a8c9e87df105aba00b0311e5d73eb5a96570a88ee07b04ef39945e0e92891ffd31f9ea24e433433ad95c91c229438e741969387ebfada74bb7973d9b8382f23d27a890adf44863c0fb56825251ffd2d7ee476ffa70f9c354462233a2f292921b253593b6bf7c603abd1cc835dce4ea7340f55ca7f2d1e506e7af3c62263ec8f51bad4538888e5ac3fc09cbb5c2cd4e43dc225c4a6d9e13d3ffb7dd0976ce27b520ac8881903bda679ef7f7ac47efd63d3c8f55f7ba88aa2dc4f0cc57cf141e4e9571a5489a7016b5ade0e1b24410b05002a2ec654b88a56bb3266d4c1a0f577d6c25a1a464e9ce5639edec0a1ac01eb6ea1dc691bc1953f343f462eb28cdc3c222301dd7231bc428adc1a0c3a702535564f12e3c139ccf9ff92c1d6be0adb9d05af2eeae0b5bf39a5ba4190b746fe9ca9122199ea44c4150c9377e863dfb3cf5729b8a833196eb4dc16c6dfc7e7054766a1bc7ed9d818e7e3e1e218bd8567f83761100d9f129d5ea3f0ad290a4ae23b73efa0ac27ef5670405cfa24007777f670d5661b40d2b3dda884200b413eb4fc89a3d78ab572e85d6dc6b510ad3be7c15bb6a2cf1460373c947a8f8b9182e31058424606a9370a6237d0d7205fce9167fbca2b807323dd713392161f0ecfe62868810a0b7e220e665b6f9d4ad360c11a39cf8aacaa477ee773a0a9a8fc3bb84e6847e21d713ed456d4c088f47b0085e462f2522bd24e2be4c24ee21a4fc1f2be62633698bc8090b6aef27549fb238bc6ef21b01cb30c8602651bf823cfc95c4e7859bbb4fd0d5159bb1a3f6a4505e96acea58a036979734027e560b7b5fae79e075808e722408fa12530abfe201bc0dd702f18a3a5fad6ea2e6c28eaee445507223c713ecbe3832eb9fbb85cc15d5d9bd2c4c927c82e0e214823dd67b56370fa7e06df4285372330041a1a3b75d31afb0c318b3a8840df9875962e6c419ba612f88fc6cca2355d43d2908e3569376dd135aa996dd431a8042356259f3acb85400bc0cbb8dfc01a3b9f85ba0670742f37949af17293bcfc553b855a82456d4af0b549b545d1490cf2ac66930ba664835a2be76c9b63718bb83248522007023d9cdb657c2df17d7406f76db94bfb84d192f5a0c68c8b37cb21f102cfdaa5bc11a99496798d2b6e9952faf0491ed471354ae941be5eaf58129f9a5f14ef9bb1986090ac90673bad0cde0b468f3caa61fa21f2018b00479069020d48948a96f25e0d28b1fb7f01cf35e56cfc8fc61e0e96912206f36bd70fe66c35eac8a7480fed61c41093739bf4a48faec27d8');
INSERT INTO public.turns VALUES ('trn_01a207a6c660700095eb050352795d0b', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008dc56e94201e36f0', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, '\x0172bd90c70cbe99ca1ef0988088b2430e74df697429d843d2797dcd8d2893570d4c52ab94e35365df6f4615ef747c943413a2e7388e33c9ec4f2009e7cbe3a6253e855d2b55d99ea0e3285fa887e4fdde3fa9fe2f605884354e5d4324993ad8600f504f825433933ca4acb608fdf5c7221c92c13cae9b64a2499e967b1878a588194dfadeee6d74f02ceebd6718483979c2b154379a5d8f6d9a68a390c61403541a8697bb28b8ce45ef5910e1b79c00a3367d252428ba23d9edfae9d0ece07f2c5999abeeaf34e66aa42b86a4870d195db7c8f68e1a58bdbf78fb1e501bdf807b5cc1d7b106b05ef422dae937c613e7fe32a8757c127010042c347fa80f05505e0047bfe9b18959872a98db6f99269d1e26ac75c2e301e16de6ce178d79a5eb2164da5b1c6d2745616e9f9a212c36892a0d4528af7c162725adc4a0680efa651e1969f91726afe018cb0a2ec021153ccecbfc72811deb90f117f2151b83af6750087d2d411e521c06e5b74670cca6383867fea38c4e90894ec8769980ab54b739083876d22c694d5b7c69ce140569630decb4bdf6a9da9700062a0608466d2cca5b896108e73b8137d46199c17dc6fe9fce03cd2655ae606e19288b79b79010bab658c561240316fba1b7f078dc5dd051528fa04500b6b10d11e2a0545934556047c171f5e1d58c281a4f4d35e2da6f5c6bd4d9e56ab4635d989406f64ff8ea3570186e1566e50e9cfa3112095a551c410e4719d24a88f1a5beb6e22499092f498104bd536a4395192f5da6693ffccc10c3e00cb73696ea151520eea9e0c535a3e5b8073c5749f1adcc40c702455f679b3c18e141c8869e4495705b07f8ecd99b7b1610ea9be0bdb104945b685a4b2888fb5cf261214f836a2efb5ded3d01224de17ffa206a5eda34e786c990283f9bf47be3a82c355cc539772c97c50036ac47b3da4d7e87e759a9daa486e79ffebec43814d5b1839f0a65daab96c6f4a6d0b95918e3fbb5a329d6a78f7fe6fd5ff973990a5c19972f5c6fe3f3f741d32f621795e61bd980a351ac3355359569d4c937713b48381a6d6ab533720e36f11b591d369a78001d4f93c0cf96d5471680a89a49fe47ca0c79859a952e8d87fa2f5ff775caa1943f6476193a4fbf444b9618fedbb0e75c90675e8e42d3c6a88c306ca7d91b7b0b23d337551f7efec90147377cd87b25d83384d4fa22b1b6a6ceffe170b4029f8aec50e3862dcc9714');
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008db1befe8f640627', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, '\x01760d753a94c33cfdfab41e680d761a3ff8ed2b1a26ce4394bbe76c1f190348df1920974482afb5a1f632d7ddaa40d8029618ec5842cca9253628ef1cbdd39f10bb74126a5a271fc1ca7cf4f32dc34f16229adcab285384889461f6d1d172e3189ff39ac3b5dd26fbe43bd809d908164586cafdcc08a9c5c838cd91ff25e370a1b72312af96526acd047654f4bc194078e55d9324d58e10e50caf6471264d4b3d796744cec2b85b1c8d3d6ba84e17dcf07d658c656a0ee254f95f601e4aa40ff7dc910a0342b681ae068e83a854d6a0ba2a89141551dd583d482ea885ef82ead39bc116205b154cb42be281ce5d31c6066242b5a951062a15d054ad360b537d3cedf6cece18ea4613cc2db102d5f6aa80e7c862483083b17eecbdc84f5ecdf145880c37f261b1dab6d31b8868b2056cd7656ba8ca5786e3c1e987f02b7e89df36e23bb5a7b93be243f3720927b65e44171137128285d17f373abe95bc7fe07783290f11a9ba323acb1ee4f0c35898c2cce652499cb11d51573052f88144b1fe826d2e92d3741f6101c4c745fdf37af9b8c72af3819d729f2d9698aeb402d1a081fc675a94621f6b84a3cb76eb1dfbaa75dd4e61b6831fccd705a4118309c5f8d90cad8cebdb71fa89b1772caf772c1aaf5aa21592342dd28ca6f4f8dc43c9fbd646f77faed63781354985b4d9e9e2e17c3a76b2a284d1c3640e13d9847eccf9fbd1fe11a56c014cf73c308289505983206a6e19949af16da42b197cb54b0aed82cbd2873c21b568955bac1ac252f70ac097740044482b382b05e56e5ec12da47d52b9ec3f9206ce0a743d6946f523283c0ae657163cc9c9352c73486b5f1f7443cafaa2de2909e47ed50b5e8d9697ceab7b9dd4f1440f6367b2aaf608598510931f0467af50d34c715120fca1a014552df039d9938311c45b06da4b3150aea52644843c13ca3cd88be941eb7e8ce86ce8f35eab891686993b0f1ea106dde607c7dac8544e2f01364c5694c9fedf16c285ad08005514bf11c7e02c39b56f81e3a679e9092ef1bc899e3ef8bac3e21656f17e577cbf47ff724cae93263389f18b9faafcb43d0830dfa7c8340e94f27971982f1121a2661de136c913a028f2b42e241662f1d3a3dd8b33e65f6148b337e0bbee7ee9e605e4e6c0f87b57aefcc91f5fe1b5c2624bffe13a7292a30448c72c2986854d396cf7b95688ca1abcf71c5907bc9892012afbe9460ca7d1ad71431eb375d4a5803c0f37f746514ffe138718e86b1df4832c6461994bdcaf450882a6040e5eb81806e97f05f8b82250582148d9f1d0faabffc36ff6dc2b6a61b8d272c32a93a23e0af77e558c78f968acda06d4ed931311156e2bb0300b402878f4d72a8a78af363186959ed5c17aafa6d39983e08e3f887d9ca186e64e432734fd85528ac6192aecf85ac8227cc784f142331ad2a0f720cc0412b0dc756dd767c114c9b39b8990af68e62a2e9ee24c09166370186c40109352a04310ebc2250570a666b88807d7ae2501c9fd8bfd7e7d54020b0c8b9952095de2709c536eb25452bcf39697e59ec67494dd310d18eb22913fceac0d340576a51e5468bc17555c297ea4e7cbce51bcb86f18cafb27f8e73f121a30a14b315a472e410cf891aa40dc4908a63c7dda8eb802cba013ebb79ae888b60a78557ed28539ec95a7adff2093a539af981ae19cb46ecfb98e36ee391f22c80874d5b4c130c463c3a3f1de4c924ad24fdfce27b3dcf36b78016aebe660d82bf199201e39177433168faa3616e352bd90282262cfb24f6741e7650ce008e904b88b62a7d92d0afb806f0cd673f12bee28bce361b7a04467a0c9314d34984d5a132a2d719309413e61990aa21518b3c257d9978704a2d43db6fe33b4b12cfe6fd8a55cf0c216d62e79ac070e98e0fc791cb3252fff681be32f8238921a03606e4c4c732616025630ecd34750c3b1fe7ee137fc02d592587ed6c09c0f2964faa5aac88b9eaba904859c0f7f90c3dba0c15f7149563dd8f2ec2b17b3e1d72ccebdceb412b12ea8e28cec60833aa9da9639a1ec8d9022377ec1f244a4042db13a0813189590846098250adbad60342b032f5daed7abf417f079260a6d9410242522b12314ae1debea010e51dc87cfeac522fb3262989256202b9312e235a4c6ae7e86c3238365b8a1a95e68f753053c11fd64605295862b5550a6c207ed6c054cf36dd9cbafab8112cf3b943db6e9ca5c9c543ad75379c1c1786294b5b018cd8e57efb056c11207fb753216fe921158ae0f7a34cc964476f6a8ac7fcf9ac76a66e5c4a987d355af696a9e502225dc835d7b62dac2377522f1b97511d83d651c8662a65d191c47950d8b88db2a01f37bbb24729f7a2a86fa5be4e4d570edce8ab56bb01ce4b31c9b354ea729ac0576b36c5261153df7d06b69961621efd6d1');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b29e025c592c211b', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, '\x017f3015ce4655a28c6327347bb97ac35da4e4fc8a3cf2bfd181c0b69481c61b9543e3685d73a0b9628bb3312692662fc452658b00de3d0a3d3b38bf7c6d7b14ff2b14e162b2432cb46e1beb59e0e2cdc526dc8d024317d8181a3e565893437a3f5ec0e2250eccdf0907b4f2587871411e2e2b94531b1f8518847edeb7325dc31e7c82a84ff10e77626678c3deec817ec2db8aab42327ac2fc8e1540ffccc6e23a2443598100bd3a2b172804d2d4e62622b02bd853bd2b523dd6239cecdb7f07a41fdddf0d9ffa939554be3168ac1b94d17ad521301ea6e373882d54b1349b23b5a42c68c2583cfb6c3b2d5a28f042dec52db40b076eb2e5ac311d977287eb06a979b39ff5f07030979079120acd53d7568e352843ff76f5bc1f92af255be5815879da70a47e0cd3c562938f14a9891fac93bcfce20bfc12cdc3337dfa13a76b9031bcb6c4a010cff5c4908d54ee32c6f1102300b96adb55224f7341c27891ecb856888acaab2e2d05ad0ae66780ad51c24c77564c808b3368435a0ba9357d6df66015299283199884b8cf4d958fe8beeb6c616bdafa17ef638ac20d9369eac76c7236e172cb843e73075a5bb81e54161df8023e736918d670805cb9d03e27c73724f9549a56688da20e1b60c82a2fd3cd6f1fa68020b3a039720cd6974583acb60c34f131f6d382dd2e47232ede535e4d55026dcce5f77634a19b1e69ecc535fc8835fbdfb1b9af8e25e6c9cde928bf0de8127c7d76a088fdf012df82f317ec2f60b9cf067e78f557f332ea7856ae2616591f909c7655ab3b97d6dda1d93eefef633b6e11cb419019ddb8dc2ba369d896c61b2978064ce46044cce3ea0cd7b6ca099ae281634241c098811617eace157f125639dd763ed0b34889ba54da5d321ec8c0f000743f491d8c9b12d448b3b390f27c02236bc7516c21c726fbb8c0681dc8d3480193c1234a0ab77bf3bb3ced25fe9e70713c8447e70769d86eb86348fbd39a57b0c05e0c52797e10b021589b844f263a827edd7c4971516d230784d773bea5a5005bffefb3497d20dcfcecfd5c531b89dc3b34170412fe10b9d030e6627c89420db4bc439367f58a74bca700b123bfebe5e66c231c928412c4e85847e2a8b48178acd2475a96993fb25f837d383c55c1b76e20240cf56479425b19a1a84229099e2281633ba3a3b8d8303e75f96718be01a2579020f46cdffc413e2ab02e9e195f64c6ccfa7cfe318bdb2df84336360fd4d078a4fd10b0734b04682ab399553847397eb8458ed6d7a071e8f719e0e37eb04568a223681a587f5a07b6f37b2933d08245d3148e32be0ab30de6c1ca55fb01a3a63f741db4c282eac2b69cf6eaef033f3504f168fcc8f3526bb98b1d5d2fa05b033c8b4b73f5ea0057963ee85847d5dd76d4f43e77c4069aefc61dba1f692112bd8086da3001b22393834382fd181ecec44fd0cab98d0816a3718a00d1c4dce6f65b173b5c4d6fbab1faa906f49ae3122d4f773b800ccd59843e85afbe9302dcc4973fc7e65ed86a8c6ed4143a7fa9560821d34c013e05285e80b28c480e2eacc979b7bf40b148ad8d0190d5ae8a1da4ecc0650e5d60e730c5f4f65777725dcc');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a63653d1f7188234', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009b6e0be534880439', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700087a9bf0650f8bdf4', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b5970c551fbc3cc2', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009fb316dcd98a7f2f', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009a23e31d54f12b88', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000be441bfd8b5e0cae', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008431561680276c4f', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008b3c98782d14439a', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, '\x01099320abc299e816b218bf3595dbdbed50703017b622d5798b00d5affb4255c5f5bc5da56e896bb967ffe6dfab5058a8e633e2697798b66a3f9f4c8f080039c9561c73794a69919aeea9bc5b96ea44054126c3d8078631aacfbc55882230b4e34250f092dbc5cbd52dbb98181a9acc537840f4045b5d372121bd0939ddc4dec7591c2650b46370188c5745d4b61e877d9c6cf8d7f43bc32007a1333d89d1cc72caf8493ed7a7062f1acde1704b31436f0e30de0c84920604a5dc42c2793654ee87ad4389e3618f16b7d5f65fdd888e994b30ab7971a635ee018d4ad41c2b2cd88e9b415fd58bb68bf0880a68ed59d346c37c693bdfae0b0d205187e986ccad954eb135ab92c9e611cb77d57238543e21160655f9b6f27f603c1e459ae6428a66432a90b71cd8624133d8e051331950494b26ebec0f456bad5ed4b32e749ea9e2092854ee3123c349829081410f5d84b50ba13b0198758c073ddc6fd8bf202bd9c8c799e93f494a3826556fa23a113d72935e4e13915e9ae926c0b2bac2ec60935722a90d433fd5de3ee405c8f216bae76768e01f7a75a0377fbe1ff4e45d265a97a4741816551630b253ebf3965fff81dcc204b0e41beceb0ccbf10cab7210b1873fc279198115293b77a7cf90caf1b5d6eb8765eb940f2ac44690e360e6c6cea0bb16278b044a59eb0d6a336a9a7c7f41075acc5e94a5f10039ef6e6faa987f27a20a33607875b252220c5597b671559201939bdb756866fdda50c703abd6b2049130c6e87c18c5c7b6e86a75ffa239f7bd91c0ed16be105a3446e4d676d4e64e09ec2672aa9ff9ee53e6e886c1cd67de747e608f3e06a019a4b72e7c5b4aa162f36a2369f3336745b42611b6ed400f85d73fb77691769a3fad912c5f744ab92cdbd4378b23a404b875d664e6e4fba80ad3da11d4e0d523e9aa71a52a2254ac414c5be16ebc699f3d8b862f6033e4180d8801e36fc078564db727f4d2b819f5dadb422b4c3940ef77c47a9ce7b26c9e01ced0092df4d3d691abca81560a0e59408a404789b8da0fd89609c603f3209ba5645ae749117956dbe871e117d6da90cc778cde7b1c225234a3c75242667f64c6e37b1c01a4c192c1dcbb02da420e44f82393ddd0e9f23e4ab6769c1f2c8181f661c8cbc0354d817ab47ee828ec940781576fd70293bc20b100d5e5ee258071bda00c089343e69e48cad759765ca1e9798fc77b01397ee2167d459efc7ff8d157221da39fa37448725f2139298bf5f378caa55dfbb0797bdef45da67fe7e56221d317b863703ef17e326f695e0b3d7fef35c16848011c0d7cb7e7751db1588424bdfa8c2df9801fe95f6ce966b389db06f61c9dc3867bdc037f7c881a122660830afa04db61e3473341aa5a6f96837140c88af275568853f9218dc74f0994fbe549dfa305a753df2ba866eac511ad1e115d722990193db7a9310f0428d729f606053dea5f270898874338a68a90a6ded6b60259ec23ff8e3c519fd3133158a5cfbfe8be9b52bb2c396c0c006a84bb57a414c3d682ab9bf3f43c8f9fe4a9665f404a4e6d44b0fa071106a8415b0a2f9973afee8c75578ce1f42ed81619de9deb7c973dbd7c388b4dedf4457ed47779d2d96c93099ba659f14f6487112ebefd08292778bf845a841e7ed2f409a16cdffaaf362a3dd2cce6175799ae08f721efcb65232409b832f5050d168bb96069599eba428c10c032ff899ad124c7ce1c60f45a9132d8e1796e8fe6d0b9221471a3bc13c6b4b5488a33b8c3a5e8a2e31853ea7247fae5f2619db328bf304c1b221c3e00d174af81c65d1bc53e12f33cdea9a397f42fe07b23e9a72b3abd562dce739633980e8a26812593095635f13c2fc5313c1cdaae20f132a955b5a5cecfaa2eb01bc421573afa6bae2192623062cf0403497b78fac1baf98cf4bc884f27c9472bac6e0cac');
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009c192cb494198cce', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009c8578b17f8a3566', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009110c4bccf3cf07c', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009c29ab01271eba5b', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009fab7cba947f513d', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000813adfe2a70cf9e0', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b468fcb7e8a5fe84', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a587c1c8788a3fb5', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a381ab96f2e8364b', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 24, 1795424700000000, 'application', 'documents', 'file', NULL, NULL, '\x01a21dafd9f4603f94a16939660dbaab5915ecdd8b82232d93e97878ab1d8fa08249df8a7d4e5d81abe9f2ceed2995e3d8dfe85fc877256dad2c918d5343086eeec5');
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000aba5a11efa3318a2', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 25, 1795424700000000, 'application', 'documents', 'outcome', 'add_document.added', NULL, '\x0193a71a55b1590d5fc1fcf230a5aa8d25fd5cfe9c733fa00579c8bc1c0d4c320ae029ab0e8c37e88f9cdd6676677dc1a6e792f10c99b9543e36897eaa2a0637eba694cadcd2808516a5a12f14227e45edabea6c861b3edf8dd9562da40ddde0324e9c3db4ed4b951d2624e9c004dbeb0592b2dab5fa51d84ef1d0d53d966de609bb063cab1071081411901dde855dc875329bfe63649fa70138cf2e6ea2c6ff4859c557a2706225be049b371ddc07a17ce82d6bef1e62cfb0c2a158d47d0cec1229d52e6678859d5c93442ba3e9f1734cfacd448415334f57e4b693ee417c9361e5fb50b5d182fd775d80de99ee98dcce62b40747849a2db58d515ab9d84d842feca701b4a690dc363c45dadc9e77cb99ef5e3709fdec6fd75cda8d4814d68693f38a32c1bb01c98fb2e84692a2f03fe4e762bb3494fc1fbedd319e98c4c4b4fea2e540ab39f2c402cba1818012d620d717431263f9c1ca1e680e7930710e7c498a44d4e2cefbdc8e1b88dac954b8c520c7892fbd041cbf6e9b6b1698398c9fcf5ee66583eeec221d99aaccc6fdf70d0de5350b475c13a2743975002e92b9ca33ca97acafc129e4b8113212f5a98e0e2282a2cdbb62f8393cd31af6fd78b6bfbf882f477dbc1b1ecd7c1934b0343e44e7286584cc26fd8d9623b426aa02d88c481dc862b435690c193142620009934c6a97ccb5e5502f83d1957961f40bea7e97a67c33c59c87ba26dc0baf5272804cc1b0a5df41ef41c0a4d07c5fb1ae36280c5565eff2b6366676e89e169ee97322416f138b935535f4503322120975f6b5cb6e67cd1994d47c0812be371a20af23e45292d932ea7fbc807d5e10dc4f396d6328fa2400ff467841c6e17c19caa9a63273921948a64c2a81cbd6802193fd6dcefe91e754a0e84bcfd5866fa5195837cb72c4e486e684c751def87645c4fe1123019887a746031de2fe84be9e5e096174c5cd467a83c5f1b8783f8cf4d2426359add6195959f3452bc541ad42d0ad24cd9714c84b0d0f3132915db7ade82716005ce96e37b661f2180f81f7d0aa0d183c237ae3768723c5c5a7628768134f0143142a651d2223487ef9c85fc8c4ae4434d32afb76124afebd749f70e894361606c2284660a254ad49370b59f282ea9dfc77c798cee185cb90e8c92f28e792489b2fd1ded993913c869ba7b3d111c5a4d59c4363571001680ebfc8ef1ea5e72ebe7b525877f4eb2188d7341008f8ee107d6bc5321b87ca78160fec9ad36bed5eac4abee177ac8878c55cf0cbe92b4604305f0b4e8871044f86a666459e6cd12030c66e3273327f1dcf8e583c31e429fd6f2ad1e1f7a08be8384400823a17f4ea9276517caa188bf918d36dd39fd74721aea0d02f94f18ada8a7dc9643c8ed6a786f3848c632bf7569091e27d95c4');
INSERT INTO public.turns VALUES ('trn_01a207a6c660700094c677d9589912be', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 24, 1795424700000000, 'application', 'done', 'text', 'file_application.filed', NULL, '\x010e27d62837a32c50813907c8ae9711e9bc4bbe69fc06565dfdedf71ede3ef3a98dad82078af81d60a36f50e8d8ea19a794fcc26710f4b8336690dec8d5ee978901466e659646257171b3b7132a05524c4b25ef6016a2b4f292145390edd4bb974f32bb7425d0aa35456c43479fabead2f724aec8e682dd6551cba485438ab4f9b57faf574d16c940b0bc9060fb41be019b2adbdcf4ba6e5c5deba53da85e5f6c786c08aa848e9d837774ab80de459e713ce6a9f9fbb7e7ccba32222e7f3b0c2548891ce1c31945c6b7133d8e9fb613136d35d2ce43f43efc33ba039f4eb86a4d111de52d2b547612732ec0cb32951c87413d495a98b94ae93de157dfc1439b41930223fa8fd475be35f92fc518f25e6773e3e724e75d70e33776cffeebf0af39eeb742bdaecb55625cd0ef5ad69bf39627e2c33b8c7ddc83b1605dbc5af20cec3825ab314068b9db9b9fcdea9260015387d6f1f5be2b0191406388eeb79de174ff6b9c482ae974d9a812eb0586b76b7510158993bc14c129d4c3bd8be7cbac7973798348e395fd9d1dc4c8f8a47e1d572b364280f21822ed288ad04a6119898d32c4cd41386f3861e190604b005579db5564abc79d2eaac88ebb352025b4334214da0a0e4cbc11998c5a3c504a2d9cd682fc82a6d910b0c8b80ffab92ca1209574bdbf870cffe1c832e8aba2aeef0b7b88a7daa38c145b655287ededa6b2b230bfcc00f0e8ce692b1c13c99b811f8980b1318812987cd0e28bd509ac8373f1bbbe22b314445eab8991ec94dc1ae999ccde75fcb556c42bec724c372d86c49bbdef4566cee6cad076b0725d9fadb0a89943ff08103abe0f7a1ba08613de9141769fea15dabd82fa410d9eae6f7dbbe0d128c484f3b2169a4710efc4635941bce1e091e3062586b1512bd43ab7768678edb6173506493784c64a31e0c48c3318c9191436946b8c3c594180628847e19756b2733ee7b88b8ede09d26dc586517514d0c66ca38a3278d6169957fa878e123d9f8d4234d5ef2553df64d3a9cf0e1e8e9eac719e73a5d6883a21706340857628fed05f6c36ef50b76fd750187ff3f8a89ea2c3d2c03444a2937497acd09b6c1cb7af505e89525085c488b1b0af640cee34ac74a6d2703d9090e74873eff179a2785559676e6280ed2da4776555d286dc4daf3df1ba6ababb72cc11963d729c10ed7c06a0f7d351a500c609ffa139d61abfb5d2a1a3f1d55f2f49ef600b3639b4dae8476b6f89b0a467ea4f2d71716b51154daafa444fbcddf78dba873c77ad885b78c68b2ae256bf49c594bb2413246fbef7320049fbcb4b1ee112ad69fc4a6565ecbcd3671db225c2f593a041d6d50d2e1435c8134fb16399f0e778287422b8671130075946ec630a848ca1aa3abd9cc463502b4e4a204cf277d00b0b435f7c77d4eda5d11d7e131a74b312d3cb5727778ae54ca8a3654e7e9f5bf8eacb3c62b7924725c0782a5ab7cadeb1c290592c314ec24df3ef11e04c748c3a4974e713de4c23fae7c0231b5f50cc184af808c8afdc6b9286663abf4f5c6c7a52fd25c9e07981d318d01db231a4f9eeb35b824d03a76eeae9419ed1a8801bcd561629d2c34f36c829052eb728fc7e4b34f870e023fd101aabb0c921832b56ecc32dda3bbe9fead7b1138e3f46f8ccc97abaef32aee1579f563c61a7519adbf4153d80fee60f9550cf6436c667c8d75063fb266a5eeb9e86430f6fa4880d12b75ffab32e50b3a520d6a9a8d823be5461c3852886541c78c5c0351c2b2a6800fd2a5576d8e8291f03786358b8ee2c0bb3bb940aa7d9b149e2a0e9fe1f5e709cab792a42260838d7189e578e46adfad629f9100b3221668714d8284341910e77f351d32809653aaee5dedfe4977b3634408868e7f7066c19b96a2dc2a5c1d3de4ea841f3f84d3c33b0b3daa1eb1370d93bb7d1668fa080e4ae7093dc39535d0c1627d294ed381727e34cf7b8a43cda0d0c048edf7363c40c55a8251477d9848cc68af6b310f612f8bb7ccd08a00833cb2c2a5725e37b9ae52a92546e01490fd69973781b983a89c836f592d37529878685b90164762b600839937197b3f306c0f7387989d9e78ef2d310b7abc2a93874b5c5f97f6e99ac6b1a729cf2427e43989dda1913e00b7c340180b25d21e86e60ad4dde11628f0a2b24b337a32ca1ff40f154b7985aa81368c2689c1318331dee5c90e7ad0b6f338f57e00e0694a199ab9aa9493cb86c9728511698f83a94d54ba178829d090bb9e4c503c0b8762e898389189aa46407472e3ce22babda802eb5bd7f5666d3b8fbc432e0ba3a286e921b01bdff2b82a0cb25becef8b4ec2e475cf3ba41565714d8a8963e1cfe4e9ab3409d4ba90975ddf7da2daa12bdfeb3d404076292ace3e032939d3de7d3199345697d92022cdebc8e3679d27018d56d0b2a736045b9b20ddd1f1d714f22280bf44bbeba0bba3d0b31a63b64d1b6945cdff7fa0c4fa8a170aa20275421acfed3dd642bca8918ec7a090df8fe168f13cca3966742afd4591a6a5e983d84bada5a86f2a3d28469bec9901dc3c08fc2e1b065d985e7d2982da29e97ae077df4058812b85f3135e18b2c1c3bd9c4d1fdeeb9c1cca2420c75787f44ace1686dd4b8f94fd3a858749e7c29781b400613e367b814c70c612408c9c885adfdcf616b86ec7a8ec0eba1d8f8ef5bfce8ea457008588a27c3d5fa472695bea746fa98599086f2a212c5b0a94560578d29c4f74d6b827c408154a93de4a2f321ed0ad100a5c80606af9e4cc8e0453372493e9eb2dc406aa427670bece18b4a30a583cfc41ab63b3d9d17efeff5575ca3d0387aabdefafb028a610261318c3c85186fd21fc6b3c4cbdfbc60e782214f07d7ee5bdffb113f4f7e551279b47a30e4b9e79336fd8832c719414fdfd31fcc9710558c66e81d8f3a40c459081877a05c0af04f5f7202426951941547999052dbde3f5c8bf80692d3eb17174967bde42c92cfb847a9db2648088596b8ffce537198a194d19836cddd52d47e2586f4fe1878c899f6525afa4ea80f6105b6e86fef4a9fcfd1c23d03');
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008cb56fd6861f29a6', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bf0cd2631aa8a426', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700089518c47b1e30bc4', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009cc1107dfcdbf648', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 23, 1795424700000000, 'application', 'summary', 'text', NULL, NULL, '\x01c4a2be24be09687ee3e4a43ce34f4dca88f8aad3cb31d61411caf13ea1aecdacb4e0db93852e595724d42fb7623a14319bfba40f982762a7fad79af7220fd98f6abc77239dc71b77ae224e9c9f61614922289f801f0c0de31b8b8c413c2d7328317391edc7a28278e43126f443e9353a21908eb8ddb9493e33721fa0968b7ccfb7d11e1f7f6387213ad9627be0e81ac7ab13c6f03ce6ab3414b3534871f7584581604d7d90127527d9c09a389a3781dc0cffac73e6967c529989a4c155211c066df2b7b38b3988ecbaf2f0ab568c15b2e9c2864401ae4cc713fe6352fa018dd0107d791174fef108cfda1f6fbf5be2bf37561733c31125d7513eddb174d4d0472b4590d37173d33c7af50f983f4387e43a06c437056d309ed553c2c3c40fb67e52688190025ff38fcb0a9b22436bd67fbd95061cc01a0135996eacee4c02e88328622d7409c681e8f152b003a353f2fee63f30070950fdfc230ad547d60b73aeef91800d37393e59131a40a27a7d14aaa6711a416ca95e647855a8d1d0ae572cab7618377db1c90eeaed7bfd1618b7b428a80a167af5d7cb799e3957747b95eeac6431aec9de4a7b809dc0aaf9aacfdb9b85a07b87e2418de2cad9f63cea090d119b7d25f2312f513909b8f4bd0458d4e3871bf3e52cdb412c97284aba33140c28f24a0857422d7afb0d883ce2ac8ce47fd107ace6688868f9b60a410ab4ea379ffbc433a40d7cdb1ae5b13feb18abd8fd5010490310cc8c70bf11f3943ed0f3d0d9e450868c7858bc492acf9ec823c0643bedf2b6d1d40ff006abcee095d10725340edcc5648f956d1dc47be30d0bbeb4a66ad282ac72bfb87994a8eeaf512322f5917fd8bf7f5dd5307a1d8b59d8664816fb32ab1bd5d12ed3ca81e26aad412dcd50571e762cdc75ad9df4f38f4e68a51f9aab5e1a6f309a707ace1678842aced6199fffa1d0e160bbea4c1e7b7e1a6304afb39b4080d16819531dbf19c9edb2c23b5cd5d754a8ec6f6382c3531bea5aef00150f37b7a43124503d1d27159589462a287cab8d98cf1aa8dbb93404a32c0e425b96f7f2dc918e448bbb8d75eb5841556a422cba0ffc908da4b7e936e9c3b2792c406e26f50dad214ff5d3877c8e157aff6b2d7db69dece222b7cedf885009ce3f9f933b56c1a06a7c1f50c66d332dcda07bbf93697a9a3e60741182ca89cbf0eecb5ee46815306d27af7498bb718cd5d3976f16d91677e98ba388646ea5cba52acebe38d8b72acf1a644f41b1a1e1acef64cb15108b20d556adb8f29e55e95d76271b55877b03ceaa372c9784010a384defb271ba1485318ca9e2754b79464b2580cf8bfffb5c476c6f9d08924dea1469a2754027a0e8e27c4d3eb637abbb2b77cd7fbede8eb3ab3dd162b80819556126ca70973e7c08b93ad66ca6709dc9e5fd1e68b56a17f30d3d99cc06e2f61c8affd12589cc7e8528d4fda4ea5511cd107cb59ac35bfe1a51c2430bdb7e9ab1a70d752aed0e77337bffc1079423f62a80ccce5807dbfad655558328b62db201dbe9a8bf9ca4156443a11421458328d20eb4890391554bede206460e37419a2f5dd90d717298bca741bf77f6a863e5d1843eaa92f07a169cc63bdfd45778984f9b02517ae67cc875b8c7fe569dcfea25b0336a124656bcc772ffe67991341e36c2ce445a1cdd1d84995d9c849c57a9be3ed86fa17b109839b34db5f8ed861a97da1d92b84b4a279d861c0ef1664ed80851aa06a85243380b1e2e0af44621891a39f18f654d29bf623dcaefd511ea0b7662e8e887a83f6f7de1216cb62b8e3d4159836dada00021e2b68ffebcdbfac37700db86262ad630239c8cf31d8b2d1318fae35ac16c35d1371e097a433f3418e7407def413decedd6836f7674abcfdf79741420bf1560634a2d91792e217348648141f8dcbc3e61e8e553886917c44aac3116d490a4b7c3142f220031eb615eeea94b33c717d5be4cea1e50fc8f48859dd6b58fedf2e1c18f40fc8ba70592e8ddeb71cff4f39a16fda00ddd28c04d89f14a02c34f6ce6b429fa33dfda8f659ea44d630c1cc7b1421678d61f0c4677dd8a43c53582581a2d4364099ae1196cd885f79d7d1a29e1fc558bcc8c41c2feab8280b28173e024cf7048a6c6422851ec4d615a986b25146a9c89c3dc81c7b591c3865fe9ad41c21b2d0fd7660f68e0917fb0a5bb2cc092a62e69be1f3f6d9c84fae1cca2d4f40f1e95467a20d899ef8c7210920f1d14924af29c69052633e0bafe4e20487f4ec8054eff0318cda43d8b3553ee52ccc3e3afd9c3d0efd15c289b8399618c85ef881102bae87cf5393def4b542133b2922163f7c62362b02c0f2ca8a8e17d370b7cb2e3c9039e1696a49f6e75062eca3dfee0c2f8165da81b4b0a93ba09eed37634ffefe49b9afad52447eb32f41fc13a403f25350e1ac3e32e249b5ca6e6291066afdae03c5396a0');
INSERT INTO public.turns VALUES ('trn_01a207a6c660700099710d0e11b473ce', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000be3af6fa22d2a003', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bef828ebca90bea5', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bb17fe991f706c9e', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008541893bdf2741d5', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008673218dbe0f0e11', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000905d35de6024c976', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000800b081f5b7d6c24', 'cnv_01a207a6c6607000a0b5a6b3b31c1c3f', 'con_01a207a6c660700084caa8cd7b63c7cb', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a74410f2b237fa7e', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000980d0d2038640539', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a9d70b5a96ca4fe1', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700085d668b6cbfd08ae', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b23896f21e0e9e30', 'cnv_01a207a6c6607000be84b656ab309d77', 'con_01a207a6c6607000941f6a00f65f1e53', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700081f15d73ced4c8ac', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a188744a02d43f4a', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a0124647a472c986', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000aece49f549d4ac4e', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bea18bbb9af450e6', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009149eb7d836d3132', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009999202a084be4b7', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b154dcf20a431d3c', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 7, 1795424700000000, 'registration', 'confirm', 'outcome', 'find_person.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b6ec7ecbcdfbf053', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a53d9031efbe99b9', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700090cabdf0830b0e2a', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a2fdcd4d4cf496d4', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700096de7658111f982e', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b6a8a2e7249b9827', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b5bc98c89b5f739a', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000949467fc53a071aa', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 14, 1795424700000000, 'child', 'summary', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a1d2590ca22e6ec7', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000adc18c11ecee6d34', 'cnv_01a207a6c6607000bfaa28230b2ae000', 'con_01a207a6c6607000bacd7a22effaf4ed', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a5259646de34f96e', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a0486598a9032793', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 4, 1795424700000000, 'registration', 'code', 'outcome', 'send_code.sent', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000816d084bea695695', 'cnv_01a207a6c6607000a20c46694ad45b3f', 'con_01a207a6c6607000839e3d523ca5af8d', 1, 1795424700000000, 'language', 'choose', 'text', NULL, NULL, '\x01511520a9c6c7655678ec1a475b2601dc94ce57ebc4d3e9c30c459fba4255225479079b1b7a35fbfb0788df4968f6ab8ea6dcd37046b3566d5cc217cb0723be927a4b7cf18130526ac5f3ed844dfda645698fcdb63fdc47357ac9b2e1eb7abb71a247d561868911750a09252b1e70772a88b81c4855ba6e7b00fada0e22d6ff46f9daf4f7109daf3434c29001f41d74faac6d9c043eb51e6dc1454e9759f6dbc86465a280e518c552fd84161dd4e6a9c20c8a869512d898ad746e9c2505d73e88c3b9017d9a62eb9954d5c901cda91c4ec328d9c6cc4fc21cc3f41670722fadedc758958b702f1466a83cf7ead1adf6723b9fc4b5663ab340520be3097e17a4dd2970fc6b1840a1e3e45fc70862d688764e1dfb351fcb7feb2e4837eaa1d95562e4ad8038b93e91bcf66c9999c45907fbb9cc128cddb33907f5e1710911e7ef3f9fc163daeef42e3903a0c2833864c06cfa51b727686182da07d7dcaf43e03670c8f987869f1667b560ec314ad327d7e6d6205c9927ac7773487a8bb9f1c64dec0a1e4baad811baed8daa8611dedee3d363dd5cf15b778631c4b01ef256620189eee32e257ddf4499fee3ce4a6df3a993c629ace5fd4b79a4557a27638baf8f53e0753b5581e51e880741dd479115aef8e957bd947e7042529a9213a3292977ea239610a77dbd106d77f097c419daaa92024dee96f390467f1b61c044059a79b8e1804fb40f3b2b78d39017c4022199e8ff0b050860f2203c7fa181b41e220397224a827f3743d2c0ffbbe2b7b7104d8b6cc005be5c4de8aeaf5334684d1c8d97dcd338bffc19b00b02426f32dadf74517b83248a3f3da0658c68d0e21166ede9a9f653191e86498bba54d61fa792fcd0c6815fd4bbe5fdbcff752724dececab88507efcc5db8aa0dc07b8d7c1798292f02e7c8ecdf1bb1dc21b2df0412f577501396ab1d61a393ee95c2749a6cc04da9600bc6e3a5c53f42a19e32c50f5ef9bf9e82a26dc40149d2005874db12e3031c6ee007d96910f027b250ec9e7b047da25ef9bec7a4ba0ecfa743006bb8c515f934253540379fed9366c7213ca4f6189be5432a0b6a8f9fa381711ef2feed093e240bbd1d706053c75933cca7af91deed0dfc854d40e8e3112e0fcb0ccf663823d735e2b6d1acdb5319c2ad7e3ea7b0d6a6656a2e4ef411e8ab11885b48af5ae088f905feac9c9431adb66d897a03ae1b535ed164b3958040dba03cc271b6bf93f989088d86f959f1f6ec7a4871a6b3f3239b04e6b1f3af4163827343c3856044aa9795e032b7c1481a53e697');
INSERT INTO public.turns VALUES ('trn_01a207a6c660700096c7ab9e7055daf0', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a8285e51aa5b1055', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000919a8c7b53283791', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 21, 1795424700000000, 'application', 'priority', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009107e664150fa7e7', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000827c1a410acd5ce1', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 17, 1795424700000000, 'application', 'region', 'text', 'usual_place.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bef2b73a240d6a27', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 20, 1795424700000000, 'application', 'social', 'outcome', 'social_status.filled', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b7515764196f4b3c', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009fe10a3b1456af49', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 6, 1795424700000000, 'registration', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b3dfcc7c123e6a9d', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 9, 1795424700000000, 'application', 'child', 'text', 'child_given.none', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700086a86fef9794a1e0', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b5ab582fe1688896', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b25e14b98b1f0b38', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 18, 1795424700000000, 'application', 'district', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a27b71fc288156ad', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 5, 1795424700000000, 'registration', 'iin', 'text', 'find_account.unknown', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000ba26f465a8de609f', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 10, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008cafe717f488440d', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 11, 1795424700000000, 'child', 'iin', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a747569441ea4a69', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 16, 1795424700000000, 'application', 'language', 'text', 'group_needs.nothing', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b4cc801d772e9b39', 'cnv_01a207a6c6607000b02e900a3fea7a12', 'con_01a207a6c6607000a7cf3dac4695f5a8', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000be33619d90bff55d', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a8d9807c4ff126c9', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000b9c675e137a8de51', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 8, 1795424700000000, 'registration', 'done', 'text', 'save_account.created', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000847af29d6e28de1a', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 2, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bf57bc7751f81952', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 13, 1795424700000000, 'child', 'ethnicity', 'text', 'child_sex.known', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008202006718079ff4', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008a80615fae795d5a', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 22, 1795424700000000, 'application', 'category', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000bd6917707e90138a', 'cnv_01a207a6c6607000888521418741dae2', 'con_01a207a6c6607000bde532b805447c75', 23, 1795424700000000, 'application', 'documents', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c660700087e3b618ed81f9eb', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 1, 1795424700000000, 'registration', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070009ccb40d03ec83dc5', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 3, 1795424700000000, 'registration', 'phone', 'text', NULL, NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000840a74fdb48573d4', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 12, 1795424700000000, 'child', 'confirm', 'outcome', 'find_child.found', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c6607000a4209847571c2579', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 15, 1795424700000000, 'application', 'group', 'text', 'check_child.free', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008dc690154c9effbd', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 19, 1795424700000000, 'application', 'social_ask', 'text', 'district_kind.city_district', NULL, NULL);
INSERT INTO public.turns VALUES ('trn_01a207a6c66070008a635b3223b0a9b7', 'cnv_01a207a6c6607000ad8ce20b0c599544', 'con_01a207a6c6607000acd770e7bb24982c', 22, 1795424700000000, 'application', 'consent', 'text', NULL, NULL, NULL);
INSERT INTO public.vacancies VALUES ('vac_01a207a6c6607000bbc26c0075c425eb', 'bul_01a207a6c66070008dea48d978d7c6c3', 'kdg_01a207a6c6607000bb5fb323db80b22d', '711210000', 2023, 'ru', 'general', '711210000/2023/ru/general', 'full', NULL, 2, 1, 'published', NULL, 'sabina', 1795424700000000);
INSERT INTO public.vacancy_imports VALUES ('a row of before', 'vac_01a207a6c6607000bbc26c0075c425eb', '{}', 1795424700000000);
INSERT INTO public.wishes VALUES ('wsh_01a207a6c6607000b7bbb892cf1ceb90', 'app_01a207a6c660700096773d9a978e2da9', 'kdg_01a207a6c6607000bb5fb323db80b22d', 1, 'cns_01a207a6c6607000ad47e76fe2013b1a', 1795424700000000, NULL);
ALTER TABLE ONLY public._sqlx_migrations
    ADD CONSTRAINT _sqlx_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_iin_index_key UNIQUE (iin_index);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_phone_index_key UNIQUE (phone_index);
ALTER TABLE ONLY public.accounts
    ADD CONSTRAINT accounts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_number_key UNIQUE (number);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_subqueue_seq_key UNIQUE (subqueue, seq);
ALTER TABLE ONLY public.audit_end
    ADD CONSTRAINT audit_end_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY public.blob_chunks
    ADD CONSTRAINT blob_chunks_pkey PRIMARY KEY (blob_id, n);
ALTER TABLE ONLY public.blobs
    ADD CONSTRAINT blobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.bulks
    ADD CONSTRAINT bulks_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.bulletins
    ADD CONSTRAINT bulletins_number_key UNIQUE (number);
ALTER TABLE ONLY public.bulletins
    ADD CONSTRAINT bulletins_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.busy_told
    ADD CONSTRAINT busy_told_pkey PRIMARY KEY (conversation_id);
ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_idempotency_key_key UNIQUE (idempotency_key);
ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.children
    ADD CONSTRAINT children_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.codes
    ADD CONSTRAINT codes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_channel_bot_external_id_key UNIQUE (channel, bot, external_id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_account_id_key UNIQUE (account_id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (blob_id);
ALTER TABLE ONLY public.entitlements
    ADD CONSTRAINT entitlements_pkey PRIMARY KEY (bulletin_id, application_id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_channel_bot_update_id_key UNIQUE (channel, bot, update_id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (owner);
ALTER TABLE ONLY public.kindergarten_groups
    ADD CONSTRAINT kindergarten_groups_kindergarten_id_birth_year_language_gro_key UNIQUE (kindergarten_id, birth_year, language, group_type, mode);
ALTER TABLE ONLY public.kindergarten_groups
    ADD CONSTRAINT kindergarten_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kindergartens
    ADD CONSTRAINT kindergartens_code_key UNIQUE (code);
ALTER TABLE ONLY public.kindergartens
    ADD CONSTRAINT kindergartens_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.leases
    ADD CONSTRAINT leases_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.limit_hits
    ADD CONSTRAINT limit_hits_pkey PRIMARY KEY (key_index, window_start);
ALTER TABLE ONLY public.meta
    ADD CONSTRAINT meta_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.notice_mutes
    ADD CONSTRAINT notice_mutes_pkey PRIMARY KEY (account_id, kind_group);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_dedupe_key_key UNIQUE (dedupe_key);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.numbers
    ADD CONSTRAINT numbers_pkey PRIMARY KEY (series);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.place_looks
    ADD CONSTRAINT place_looks_pkey PRIMARY KEY (application_id);
ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.queue_blocks
    ADD CONSTRAINT queue_blocks_pkey PRIMARY KEY (subqueue, class, level, block);
ALTER TABLE ONLY public.queue_events
    ADD CONSTRAINT queue_events_pkey PRIMARY KEY (subqueue, at, application_id, joined, class);
ALTER TABLE ONLY public.queue_heads
    ADD CONSTRAINT queue_heads_pkey PRIMARY KEY (subqueue);
ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_code_key UNIQUE (code);
ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_number_key UNIQUE (number);
ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rule_sets
    ADD CONSTRAINT rule_sets_pkey PRIMARY KEY (place, from_day);
ALTER TABLE ONLY public.saved_kindergartens
    ADD CONSTRAINT saved_kindergartens_pkey PRIMARY KEY (account_id, kindergarten_id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (conversation_id);
ALTER TABLE ONLY public.sms_log
    ADD CONSTRAINT sms_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_name_key UNIQUE (name);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.staff_sessions
    ADD CONSTRAINT staff_sessions_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.staff_tries
    ADD CONSTRAINT staff_tries_pkey PRIMARY KEY (name_index);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_kind_subject_key UNIQUE (kind, subject);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_conversation_id_seq_key UNIQUE (conversation_id, seq);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vacancies
    ADD CONSTRAINT vacancies_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.vacancy_imports
    ADD CONSTRAINT vacancy_imports_pkey PRIMARY KEY (sender_ref);
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_pkey PRIMARY KEY (id);
CREATE INDEX applications_account ON public.applications USING btree (account_id, filed_at);
CREATE UNIQUE INDEX applications_active_child ON public.applications USING btree (child_id) WHERE active;
CREATE INDEX applications_checking ON public.applications USING btree (check_until) WHERE (checking AND active);
CREATE INDEX applications_due ON public.applications USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX applications_standing ON public.applications USING btree (subqueue, class, seq) WHERE standing;
CREATE INDEX audit_staff ON public.audit USING btree (staff_id, seq);
CREATE INDEX bulletins_due ON public.bulletins USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX bulletins_state ON public.bulletins USING btree (state, publish_at);
CREATE INDEX calls_created ON public.calls USING btree (created_at);
CREATE INDEX calls_due ON public.calls USING btree (due_at) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX calls_open ON public.calls USING btree (conversation_id) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text, 'finished'::text]));
CREATE INDEX children_account ON public.children USING btree (account_id, created_at);
CREATE UNIQUE INDEX children_live_iin ON public.children USING btree (iin_index) WHERE (removed_at IS NULL);
CREATE INDEX claims_application ON public.claims USING btree (application_id, made_at);
CREATE INDEX claims_bulletin ON public.claims USING btree (bulletin_id, state);
CREATE UNIQUE INDEX claims_open ON public.claims USING btree (application_id, vacancy_id) WHERE (state = 'open'::text);
CREATE INDEX claims_unsettled ON public.claims USING btree (bulletin_id, application_id) WHERE (NOT settled);
CREATE INDEX claims_vacancy ON public.claims USING btree (vacancy_id, state);
CREATE INDEX codes_conversation ON public.codes USING btree (conversation_id, created_at);
CREATE INDEX codes_phone ON public.codes USING btree (phone_index, created_at);
CREATE INDEX consents_account ON public.consents USING btree (account_id, kind, given_at);
CREATE INDEX consents_conversation ON public.consents USING btree (conversation_id, kind, given_at);
CREATE INDEX contacts_conversation ON public.contacts USING btree (conversation_id);
CREATE INDEX conversations_due ON public.conversations USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX documents_application ON public.documents USING btree (application_id, added_at);
CREATE INDEX documents_conversation ON public.documents USING btree (conversation_id, added_at);
CREATE INDEX entitlements_application ON public.entitlements USING btree (application_id);
CREATE INDEX inbox_dead ON public.inbox USING btree (received_at) WHERE (state = 'dead'::text);
CREATE INDEX inbox_received ON public.inbox USING btree (received_at);
CREATE INDEX inbox_waiting ON public.inbox USING btree (conversation_id, received_at, ord) WHERE (state = 'waiting'::text);
CREATE INDEX kindergartens_place ON public.kindergartens USING btree (place);
CREATE INDEX limit_hits_window ON public.limit_hits USING btree (window_start);
CREATE INDEX notices_account ON public.notices USING btree (account_id, created_at);
CREATE INDEX notices_due ON public.notices USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX outbox_bulk ON public.outbox USING btree (bulk, contact_id) WHERE (bulk IS NOT NULL);
CREATE INDEX outbox_dead ON public.outbox USING btree (created_at) WHERE (state = 'dead'::text);
CREATE INDEX outbox_due ON public.outbox USING btree (channel, bot, lane, next_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_provider ON public.outbox USING btree (channel, bot, provider_ref) WHERE (provider_ref IS NOT NULL);
CREATE INDEX outbox_unfinished ON public.outbox USING btree (contact_id, lane, created_at, ord) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
CREATE INDEX places_parent ON public.places USING btree (parent);
CREATE INDEX referrals_account ON public.referrals USING btree (account_id, issued_at);
CREATE INDEX referrals_due ON public.referrals USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX referrals_kindergarten ON public.referrals USING btree (kindergarten_id, issued_at);
CREATE UNIQUE INDEX referrals_open ON public.referrals USING btree (application_id) WHERE (ended_at IS NULL);
CREATE INDEX referrals_vacancy ON public.referrals USING btree (vacancy_id);
CREATE INDEX saved_kindergartens_of ON public.saved_kindergartens USING btree (kindergarten_id);
CREATE INDEX sms_log_phone ON public.sms_log USING btree (phone_index, at);
CREATE INDEX staff_sessions_expires ON public.staff_sessions USING btree (expires_at);
CREATE INDEX staff_sessions_staff ON public.staff_sessions USING btree (staff_id);
CREATE INDEX staff_tries_last ON public.staff_tries USING btree (last_at);
CREATE INDEX subscriptions_account ON public.subscriptions USING btree (account_id);
CREATE INDEX subscriptions_kindergarten ON public.subscriptions USING btree (kindergarten_id) WHERE ((stopped_at IS NULL) AND (kindergarten_id IS NOT NULL));
CREATE INDEX subscriptions_place ON public.subscriptions USING btree (place) WHERE ((stopped_at IS NULL) AND (place IS NOT NULL));
CREATE INDEX timers_due ON public.timers USING btree (due_at);
CREATE INDEX tokens_expiry ON public.tokens USING btree (expires_at);
CREATE INDEX turns_at ON public.turns USING btree (at);
CREATE INDEX vacancies_bulletin ON public.vacancies USING btree (bulletin_id);
CREATE INDEX vacancies_kindergarten ON public.vacancies USING btree (kindergarten_id, state);
CREATE INDEX vacancies_live ON public.vacancies USING btree (subqueue) WHERE (state = 'published'::text);
CREATE INDEX vacancies_waiting ON public.vacancies USING btree (created_at) WHERE ((bulletin_id IS NULL) AND (state = 'entered'::text));
CREATE INDEX vacancy_imports_vacancy ON public.vacancy_imports USING btree (vacancy_id);
CREATE INDEX wishes_application ON public.wishes USING btree (application_id);
CREATE UNIQUE INDEX wishes_standing ON public.wishes USING btree (kindergarten_id, application_id) WHERE (revoked_at IS NULL);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.applications
    ADD CONSTRAINT applications_child_id_fkey FOREIGN KEY (child_id) REFERENCES public.children(id);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);
ALTER TABLE ONLY public.blob_chunks
    ADD CONSTRAINT blob_chunks_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES public.blobs(id);
ALTER TABLE ONLY public.calls
    ADD CONSTRAINT calls_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.children
    ADD CONSTRAINT children_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(id);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES public.bulletins(id);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT claims_vacancy_id_fkey FOREIGN KEY (vacancy_id) REFERENCES public.vacancies(id);
ALTER TABLE ONLY public.codes
    ADD CONSTRAINT codes_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.consents
    ADD CONSTRAINT consents_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.contacts
    ADD CONSTRAINT contacts_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT conversations_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES public.blobs(id);
ALTER TABLE ONLY public.documents
    ADD CONSTRAINT documents_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.entitlements
    ADD CONSTRAINT entitlements_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(id);
ALTER TABLE ONLY public.entitlements
    ADD CONSTRAINT entitlements_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES public.bulletins(id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT inbox_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.kindergarten_groups
    ADD CONSTRAINT kindergarten_groups_kindergarten_id_fkey FOREIGN KEY (kindergarten_id) REFERENCES public.kindergartens(id);
ALTER TABLE ONLY public.notice_mutes
    ADD CONSTRAINT notice_mutes_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.notices
    ADD CONSTRAINT notices_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_bulk_fkey FOREIGN KEY (bulk) REFERENCES public.bulks(name);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES public.contacts(id);
ALTER TABLE ONLY public.outbox
    ADD CONSTRAINT outbox_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.place_looks
    ADD CONSTRAINT place_looks_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(id);
ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(id);
ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_kindergarten_id_fkey FOREIGN KEY (kindergarten_id) REFERENCES public.kindergartens(id);
ALTER TABLE ONLY public.referrals
    ADD CONSTRAINT referrals_vacancy_id_fkey FOREIGN KEY (vacancy_id) REFERENCES public.vacancies(id);
ALTER TABLE ONLY public.saved_kindergartens
    ADD CONSTRAINT saved_kindergartens_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.saved_kindergartens
    ADD CONSTRAINT saved_kindergartens_kindergarten_id_fkey FOREIGN KEY (kindergarten_id) REFERENCES public.kindergartens(id);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.sms_log
    ADD CONSTRAINT sms_log_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.staff
    ADD CONSTRAINT staff_kindergarten_id_fkey FOREIGN KEY (kindergarten_id) REFERENCES public.kindergartens(id);
ALTER TABLE ONLY public.staff_sessions
    ADD CONSTRAINT staff_sessions_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES public.staff(id);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.accounts(id);
ALTER TABLE ONLY public.subscriptions
    ADD CONSTRAINT subscriptions_kindergarten_id_fkey FOREIGN KEY (kindergarten_id) REFERENCES public.kindergartens(id);
ALTER TABLE ONLY public.timers
    ADD CONSTRAINT timers_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.tokens
    ADD CONSTRAINT tokens_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.turns
    ADD CONSTRAINT turns_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES public.conversations(id);
ALTER TABLE ONLY public.vacancies
    ADD CONSTRAINT vacancies_bulletin_id_fkey FOREIGN KEY (bulletin_id) REFERENCES public.bulletins(id);
ALTER TABLE ONLY public.vacancies
    ADD CONSTRAINT vacancies_kindergarten_id_fkey FOREIGN KEY (kindergarten_id) REFERENCES public.kindergartens(id);
ALTER TABLE ONLY public.vacancy_imports
    ADD CONSTRAINT vacancy_imports_vacancy_id_fkey FOREIGN KEY (vacancy_id) REFERENCES public.vacancies(id);
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_application_id_fkey FOREIGN KEY (application_id) REFERENCES public.applications(id);
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_consent_id_fkey FOREIGN KEY (consent_id) REFERENCES public.consents(id);
ALTER TABLE ONLY public.wishes
    ADD CONSTRAINT wishes_kindergarten_id_fkey FOREIGN KEY (kindergarten_id) REFERENCES public.kindergartens(id);
