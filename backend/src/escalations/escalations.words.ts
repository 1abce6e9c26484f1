import type { ProblemWords } from '../house/errors/words.js';

/** Who does what; the names of those who may stand beside the sentence. */
const refusals = {
  not_visible: { de: 'Diese Klärung sehen nur die Beteiligten.', en: 'Only those involved see this escalation.' },
  only_spokesperson: { de: 'Das macht die Leitung der Gruppe.', en: 'This is done by the group’s spokesperson.' },
  only_manager: { de: 'Das macht das Integrationsmanagement.', en: 'This is done by the integration manager.' },
  only_mediator: { de: 'Das macht, wer vermittelt.', en: 'This is done by the mediator.' },
  only_board_chair: { de: 'Das macht der Vorsitz des Beirats.', en: 'This is done by the board’s chair.' },
  mediator_does_not_chair: {
    de: 'Wer vermittelt hat, leitet diesen Punkt nicht.', en: 'Whoever has mediated does not lead this item.' },
  only_board_chair_or_minutes: {
    de: 'Das halten der Vorsitz oder die Protokollführung des Beirats fest.', en: 'This is recorded by the board’s chair or minute taker.' },
  only_board_chair_or_secretariat: {
    de: 'Das machen der Vorsitz des Beirats oder die Geschäftsstelle.', en: 'This is done by the board’s chair or the secretariat.' },
  only_liaison: { de: 'Das macht die Verbindungsperson zum Landkreis.', en: 'This is done by the county liaison.' },
  done_by_itself: { de: 'Das geschieht von selbst.', en: 'This happens by itself.' },
} satisfies ProblemWords;

/** What is missing, field by field. */
const gaps = {
  question_missing: { de: 'Bitte schreiben Sie die Frage auf.', en: 'Please write down the question.' },
  background_missing: { de: 'Bitte beschreiben Sie den Hintergrund.', en: 'Please describe the background.' },
  desired_outcome_missing: { de: 'Bitte sagen Sie, was herauskommen soll.', en: 'Please say what the outcome should be.' },
  attempts_missing: { de: 'Bitte beschreiben Sie, was die Gruppe schon versucht hat.', en: 'Please describe what the group has tried.' },
  two_positions_needed: { de: 'Bitte nennen Sie mindestens zwei Positionen.', en: 'Please give at least two positions.' },
  p3_reason_missing: { de: 'Bitte wählen Sie, warum der Beirat entscheiden muss.', en: 'Please choose why the board must decide.' },
  no_disagreement_yet: {
    de: 'Dazu braucht es eine Sitzung ohne Einigung oder zwei Vertagungen.', en: 'This needs a meeting without agreement, or two postponements.' },
  mode_needs_participation: { de: 'Bitte wählen Sie: beraten oder mitentscheiden.', en: 'Please choose: advise or take part in deciding.' },
  mode_needs_advice_or_decision: { de: 'Bitte wählen Sie: beraten oder entscheiden.', en: 'Please choose: advise or decide.' },
  mode_needs_decision: { de: 'Auf diesem Weg entscheidet der Beirat.', en: 'On this way the board decides.' },
  waiver_reason_missing: { de: 'Bitte begründen Sie, warum nicht vermittelt wird.', en: 'Please say why there is no mediation.' },
  adoption_missing: { de: 'Bitte sagen Sie, ob Ihre Gruppe der Empfehlung folgt.', en: 'Please say whether your group follows the advice.' },
  not_adopted_needs_reason: { de: 'Bitte begründen Sie das dem Beirat.', en: 'Please give the board your reason.' },
  advice_needs_reasons: { de: 'Bitte begründen Sie die Empfehlung.', en: 'Please give reasons for the advice.' },
  lost_vote_needs_reasons: { de: 'Bitte begründen Sie, warum es kein Votum gibt.', en: 'Please give reasons why there is no result.' },
  competence_not_checked: { de: 'Bitte bestätigen Sie die Zuständigkeit des Beirats.', en: 'Please confirm that the board is competent.' },
  responsible_missing: { de: 'Bitte nennen Sie, wer verantwortlich ist.', en: 'Please name who is responsible.' },
  due_date_missing: { de: 'Bitte nennen Sie einen Termin.', en: 'Please give a date.' },
  not_next_meeting: { de: 'Bitte begründen Sie, warum nicht die nächste Sitzung.', en: 'Please say why not the next meeting.' },
  urgent_needs_reason: { de: 'Bitte begründen Sie, warum es dringend ist.', en: 'Please say why it is urgent.' },
} satisfies ProblemWords;

/** What the rules do not allow, or not now. */
const rules = {
  network_without_board: { de: 'Ihr Netzwerk hat noch keinen Beirat.', en: 'Your network has no board yet.' },
  topic_without_body: { de: 'Das Thema liegt noch bei keiner Gruppe.', en: 'The topic is not with a group yet.' },
  topic_is_at_the_board: { de: 'Das Thema liegt schon beim Beirat.', en: 'The topic is with the board already.' },
  topic_has_open_escalation: { de: 'Zu diesem Thema läuft schon eine Klärung.', en: 'This topic has an open escalation already.' },
  rules_offer_no_escalation: { de: 'Die Regeln dieser Gruppe sehen das nicht vor.', en: 'The rules of this group do not provide for this.' },
  item_of_another_topic: { de: 'Dieser Punkt gehört zu einem anderen Thema.', en: 'This item belongs to another topic.' },
  nothing_changed: { de: 'Bitte ergänzen Sie zuerst, was fehlt.', en: 'Please complete first what is missing.' },
  group_must_ask_for_mediation: { de: 'Hier vermittelt man nur auf Wunsch der Gruppe. Bitte nennen Sie ihn.', en: 'Mediation needs the group’s wish here. Please state it.' },
  mediator_has_stake: { de: 'Diese Person ist beteiligt. Bitte wählen Sie eine andere.', en: 'This person is involved. Please choose another one.' },
  mediation_period: { de: 'Möglich ist ein Tag ab morgen bis {until}.', en: 'Possible is a day from tomorrow until {until}.' },
  mediation_used_up: { de: 'Die Vermittlung wurde schon einmal verlängert.', en: 'The mediation has been extended once already.' },
  no_session_yet: { de: 'Es gab noch kein Gespräch und keine Absage.', en: 'There has been neither a talk nor a refusal yet.' },
  talk_in_the_future: { de: 'Dieser Tag liegt in der Zukunft.', en: 'This day is in the future.' },
  no_board_place: { de: 'Das ist keine kommende Sitzung des Beirats.', en: 'This is not a coming meeting of the board.' },
  board_place_too_far: { de: 'Möglich ist die nächste Sitzung oder die danach.', en: 'Possible is the next meeting or the one after.' },
  item_deadline_passed: { de: 'Anträge waren nur bis {day} möglich.', en: 'Items were taken only until {day}.' },
  board_item_not_called: { de: 'Der Punkt ist im Beirat noch nicht aufgerufen.', en: 'The board has not called the item yet.' },
  group_to_be_heard: { de: 'Die Gruppe hat noch bis {until} Zeit für ihre Stellungnahme.', en: 'The group still has until {until} for its statement.' },
  no_statement_asked: { de: 'Hier wird keine Stellungnahme der Gruppe gebraucht.', en: 'No statement of the group is needed here.' },
  statement_given: { de: 'Die Gruppe hat schon Stellung genommen.', en: 'The group has made its statement already.' },
  board_is_voting: { de: 'Der Beirat behandelt den Punkt gerade.', en: 'The board is dealing with the item right now.' },
  board_not_quorate: { de: 'Der Beirat ist nicht beschlussfähig.', en: 'The board is not quorate.' },
  board_may_not_decide: { de: 'Die Gruppe hat nicht um eine Entscheidung gebeten.', en: 'The group has not asked for a decision.' },
  recommendation_is_advice: { de: 'Eine Empfehlung ist eine Beratung. Bitte wählen Sie diese.', en: 'A recommendation is advice. Please choose that.' },
  vote_was_adopted: { de: 'Nach diesen Stimmen ist der Antrag angenommen.', en: 'By these votes the motion is adopted.' },
  referral_not_adopted: { de: 'Nach diesen Stimmen wird nicht zurückverwiesen.', en: 'By these votes it is not referred back.' },
  referred_back_before: { de: 'Der Beirat hat sie schon einmal zurückgegeben.', en: 'The board has referred it back once already.' },
  date_must_be_later: { de: 'Der Termin muss nach heute liegen.', en: 'The date must be after today.' },
  no_new_disagreement: { de: 'Seither war sich die Gruppe nicht erneut uneinig.', en: 'The group has not disagreed again since then.' },
} satisfies ProblemWords;

export const escalationProblems = { ...refusals, ...gaps, ...rules } satisfies ProblemWords;
