import type { ProblemWords } from '../house/errors/words.js';

export const bodyProblems = {
  only_secretariat_or_manager: {
    de: 'Das macht die Geschäftsstelle oder das Integrationsmanagement.', en: 'This is done by the secretariat or the integration manager.' },
  only_lead_or_secretariat: {
    de: 'Das macht die Leitung der Gruppe oder die Geschäftsstelle.', en: 'This is done by the group’s lead or the secretariat.' },
  only_members: { de: 'Das sehen Mitglieder der Gremien.', en: 'This is for members of the bodies.' },
  only_network_members: { de: 'Themen bringen Mitglieder des Netzwerks ein.', en: 'Topics are brought in by members of the network.' },
  body_has_ended: { de: 'Dieses Gremium gibt es nicht mehr.', en: 'This body does not exist any more.' },
  body_has_no_rules: { de: 'Für dieses Gremium gelten hier keine Regeln.', en: 'There are no rules for this body here.' },
  one_board_only: { de: 'Es gibt schon einen aktiven Beirat.', en: 'There is an active advisory board already.' },
  name_taken: { de: 'Ein Gremium mit diesem Namen gibt es schon.', en: 'A body of this name exists already.' },
  unknown_body: { de: 'Dieses Gremium gibt es nicht.', en: 'There is no such body.' },
  unknown_person: { de: 'Diese Person gibt es nicht.', en: 'There is no such person.' },
  unknown_organization: { de: 'Diese Organisation gibt es nicht.', en: 'There is no such organisation.' },
  nobody_leads: { de: 'Niemand leitet dieses Gremium, und niemand vermittelt.', en: 'Nobody leads this body, and nobody mediates.' },
  one_holder: {
    de: 'Ein Sitz gehört einer Organisation oder einer Person.', en: 'A seat belongs to an organisation or to a person.' },
  seat_has_ended: { de: 'Diesen Sitz gibt es nicht mehr.', en: 'This seat does not exist any more.' },
  seat_not_valid_then: { de: 'Der Sitz gilt an diesem Tag nicht.', en: 'The seat is not valid on that day.' },
  seat_of_another_person: { de: 'Dieser Sitz gehört einer anderen Person.', en: 'This seat belongs to another person.' },
  membership_has_ended: { de: 'Diese Mitgliedschaft endet schon früher.', en: 'This membership ends earlier already.' },
  place_taken: { de: 'Dieser Platz ist in der Zeit schon besetzt.', en: 'This place is taken in that time.' },
  already_on_seat: { de: 'Die Person sitzt in der Zeit schon auf diesem Sitz.', en: 'The person is on this seat in that time already.' },
  office_taken: { de: 'Dieses Amt ist in der Zeit schon besetzt.', en: 'This office is taken in that time.' },
  office_does_not_fit: { de: 'Dieses Amt passt nicht zu diesem Gremium.', en: 'This office does not fit this body.' },
  office_needs_principal: { de: 'Ein Amt hat nur, wer den Sitz selbst innehat.', en: 'Only who holds the seat can have an office.' },
  too_many_deputies: { de: 'Dieser Sitz hat höchstens {count} Stellvertretungen.', en: 'This seat has at most {count} deputies.' },
  deputy_of_other_organization: {
    de: 'Die Person gehört nicht zur Organisation des Sitzes; bitte begründen.',
    en: 'The person does not belong to the seat’s organisation; please give a reason.' },
} satisfies ProblemWords;
