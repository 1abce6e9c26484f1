import type { EscalationAction } from '../escalations/escalation.contract.js';
import type { Sentence } from '../house/errors/words.js';
import type { AgendaItemResult } from '../meetings/agenda/agenda-item.contract.js';

/** What a step of an escalation means, complete by type. */
export const escalationWords: Readonly<Record<EscalationAction, Sentence>> = {
  create: { de: 'Der Entwurf wurde angelegt.', en: 'The draft was begun.' },
  submit: { de: 'Das Thema wurde zur Klärung gegeben.', en: 'The topic was handed on as an escalation.' },
  returnForCompletion: { de: 'Die Klärung ging zur Ergänzung zurück.', en: 'The escalation was returned for completion.' },
  resubmit: { de: 'Die Klärung wurde ergänzt und neu eingereicht.', en: 'The escalation was completed and submitted again.' },
  startMediation: { de: 'Die Vermittlung begann. Sie läuft bis {endsOn}.', en: 'Mediation began. It runs until {endsOn}.' },
  forward: { de: 'Die Klärung ging an den Beirat.', en: 'The escalation was forwarded to the board.' },
  autoForward: { de: 'Die Klärung ging ohne Prüfung an den Beirat.', en: 'The escalation went to the board unchecked.' },
  settle: { de: 'Eine Einigung liegt vor.', en: 'A settlement was proposed.' },
  confirm: { de: 'Die Gruppe hat die Einigung bestätigt.', en: 'The group confirmed the settlement.' },
  reject: { de: 'Die Gruppe hat die Einigung abgelehnt.', en: 'The group rejected the settlement.' },
  mediationFailed: { de: 'Die Vermittlung endete ohne Einigung.', en: 'Mediation ended without agreement.' },
  schedule: { de: 'Die Klärung steht auf der Tagesordnung des Beirats.', en: 'The escalation is on the board’s agenda.' },
  notAdmitted: { de: 'Der Vorsitz hat die Klärung nicht angenommen.', en: 'The chair did not admit the escalation.' },
  postpone: { de: 'Der Beirat hat die Klärung vertagt.', en: 'The board postponed the escalation.' },
  reschedule: { de: 'Die Klärung steht wieder auf der Tagesordnung.', en: 'The escalation is on the agenda again.' },
  advise: { de: 'Der Beirat hat eine Empfehlung gegeben.', en: 'The board gave a recommendation.' },
  decide: { de: 'Der Beirat hat entschieden.', en: 'The board decided.' },
  decideJointly: { de: 'Beirat und Gruppe haben gemeinsam entschieden.', en: 'Board and group decided jointly.' },
  referBack: { de: 'Der Beirat gab die Frage bis {until} zurück.', en: 'The board referred the question back until {until}.' },
  decideInGroup: { de: 'Die Gruppe hat selbst entschieden.', en: 'The group decided by itself.' },
  againNoAgreement: { de: 'Die Gruppe konnte sich wieder nicht einigen.', en: 'The group could not agree again.' },
  referToCounty: { de: 'Die Frage ging an den Landkreis.', en: 'The question went to the county.' },
  answer: { de: 'Der Landkreis hat geantwortet.', en: 'The county answered.' },
  groupResponds: { de: 'Die Gruppe hat auf die Antwort reagiert.', en: 'The group responded to the answer.' },
  withdraw: { de: 'Die Klärung wurde zurückgezogen.', en: 'The escalation was withdrawn.' },
  agreeMeanwhile: { de: 'Die Gruppe hat sich inzwischen geeinigt.', en: 'The group has agreed meanwhile.' },
  declareObsolete: { de: 'Die Klärung wurde gegenstandslos.', en: 'The escalation became obsolete.' },
  fallBack: { de: 'Der Punkt wurde nicht behandelt und wartet wieder.', en: 'The item was not dealt with and waits again.' },
  byCircular: { de: 'Der Beirat hat im Umlauf entschieden.', en: 'The board decided by circular.' },
  askMediation: { de: 'Der Beirat hat um Vermittlung gebeten.', en: 'The board asked for mediation.' },
  rejected: { de: 'Der Vorschlag fand im Beirat keine Mehrheit.', en: 'The proposal found no majority in the board.' },
  edit: { de: 'Die Klärung wurde bearbeitet.', en: 'The escalation was edited.' },
  giveStatement: { de: 'Die Gruppe hat Stellung genommen.', en: 'The group has made its statement.' },
  logMediation: { de: 'Ein Gespräch wurde eingetragen.', en: 'A talk was logged.' },
};

/** What moves a meeting, an item and minutes: told, like an escalation, by the step that was taken. */
const meetingSteps = {
  schedule: { de: 'Die Sitzung wurde angesetzt.', en: 'The meeting was scheduled.' },
  sendInvitation: { de: 'Die Einladung wurde gesendet.', en: 'The invitation was sent.' },
  sendUrgentInvitation: { de: 'Die Einladung wurde dringend gesendet.', en: 'The invitation was sent as urgent.' },
  undoInvitation: { de: 'Die Einladung wurde zurückgenommen.', en: 'The invitation was taken back.' },
  amendAgenda: { de: 'Die Tagesordnung wurde nach der Einladung geändert.', en: 'The agenda was changed after the invitation.' },
  undoAmendment: { de: 'Die Änderung der Tagesordnung wurde zurückgenommen, bevor sie hinausging.', en: 'The change of the agenda was taken back before it left.' },
  open: { de: '{chairPersonId} hat die Sitzung eröffnet.', en: '{chairPersonId} opened the meeting.' },
  noQuorum: { de: 'Die Sitzung endete ohne Beschlussfähigkeit.', en: 'The meeting ended without a quorum.' },
  suspend: { de: 'Die Sitzung wurde unterbrochen.', en: 'The meeting was suspended.' },
  resume: { de: 'Die Sitzung ging weiter.', en: 'The meeting was resumed.' },
  close: { de: 'Die Sitzung wurde geschlossen.', en: 'The meeting was closed.' },
  approveMinutes: { de: 'Das Protokoll ist genehmigt, die Sitzung abgeschlossen.', en: 'The minutes are approved, the meeting is completed.' },
  cancel: { de: 'Die Sitzung wurde abgesagt: {reason}', en: 'The meeting was cancelled: {reason}' },
} satisfies Record<string, Sentence>;

const itemSteps = {
  accept: { de: 'Der Vorschlag wurde angenommen.', en: 'The proposal was accepted.' },
  decline: { de: 'Der Vorschlag wurde abgelehnt: {reason}', en: 'The proposal was declined: {reason}' },
  placeOn: { de: 'Der TOP kam auf die Tagesordnung.', en: 'The item was put on the agenda.' },
  removeBeforeSession: { de: 'Der TOP kam von der Tagesordnung zurück.', en: 'The item was taken off the agenda.' },
  addInSession: { de: 'Der TOP kam in der Sitzung dazu.', en: 'The item was added in the session.' },
  call: { de: 'Der TOP wurde aufgerufen.', en: 'The item was called.' },
  dispose: { de: 'Der TOP wurde behandelt.', en: 'The item was dealt with.' },
  sessionEnds: { de: 'Der TOP wurde nicht erreicht.', en: 'The item was not reached.' },
  reopen: { de: 'Der TOP wurde wieder geöffnet.', en: 'The item was reopened.' },
} satisfies Record<string, Sentence>;

/** How an item ended; complete by type. */
export const resultWords: Readonly<Record<AgendaItemResult, Sentence>> = {
  DECIDED: { de: 'Zum TOP wurde entschieden.', en: 'The item was decided.' },
  ACKNOWLEDGED: { de: 'Der TOP wurde zur Kenntnis genommen.', en: 'The item was acknowledged.' },
  POSTPONED: { de: 'Der TOP wurde vertagt.', en: 'The item was postponed.' },
  REFERRED: { de: 'Der TOP wurde verwiesen.', en: 'The item was referred.' },
  WITHDRAWN: { de: 'Der TOP wurde zurückgezogen.', en: 'The item was withdrawn.' },
  NOT_REACHED: itemSteps.sessionEnds,
  REMOVED: { de: 'Der TOP wurde abgesetzt.', en: 'The item was removed.' },
  NO_AGREEMENT: { de: 'Zum TOP gab es keine Einigung.', en: 'There was no agreement on the item.' },
};

const minutesSteps = {
  submit: { de: 'Das Protokoll ging in die Prüfung.', en: 'The minutes went into review.' },
  requestChange: { de: 'Das Protokoll ging zur Änderung zurück.', en: 'The minutes were returned for changes.' },
  signAndRelease: { de: 'Das Protokoll ist unterschrieben und freigegeben.', en: 'The minutes are signed and released.' },
  object: { de: 'Jemand hat einen Einwand erhoben.', en: 'Somebody objected.' },
  approveInMeeting: { de: 'Das Protokoll wurde genehmigt.', en: 'The minutes were approved.' },
  tacitApproval: { de: 'Das Protokoll gilt ohne Einwand als genehmigt.', en: 'Without objection the minutes count as approved.' },
  publishRedacted: { de: 'Das Protokoll wurde veröffentlicht.', en: 'The minutes were published.' },
  expire: { de: 'Die Veröffentlichung ist beendet.', en: 'The publication has ended.' },
} satisfies Record<string, Sentence>;

/** Steps by the kind of thing that moves. */
export const stepWords: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  escalation: escalationWords, meeting: meetingSteps, agendaItem: itemSteps, minutes: minutesSteps,
};

/** For an event whose words are missing; a spec looks for such. */
export const something: Sentence = { de: 'Etwas hat sich geändert.', en: 'Something has changed.' };

const topic = {
  'topic.raised': { de: 'Das Thema wurde eingebracht.', en: 'The topic was raised.' },
  'topic.triaged': { de: 'Das Thema wurde gesichtet.', en: 'The topic was triaged.' },
  'topic.assigned': { de: 'Das Thema ging an: {bodyId}.', en: 'The topic was assigned to: {bodyId}.' },
  'topic.accepted': { de: 'Die Gruppe hat das Thema angenommen.', en: 'The group accepted the topic.' },
  'topic.refused': { de: 'Die Gruppe hat das Thema abgegeben.', en: 'The group returned the topic.' },
  'topic.discussed': { de: 'Die Beratung begann.', en: 'Discussion began.' },
  'topic.laid_aside': { de: 'Das Thema wartet bis {followUpOn}.', en: 'The topic waits until {followUpOn}.' },
  'topic.resumed': { de: 'Die Gruppe nahm das Thema wieder auf.', en: 'The group took the topic up again.' },
  'topic.escalated': { de: 'Zum Thema läuft eine Klärung.', en: 'The topic is in escalation.' },
  'topic.released': { de: 'Das Thema liegt wieder bei der Gruppe.', en: 'The topic is with the group again.' },
  'topic.unfrozen': { de: 'Die Gruppe darf wieder entscheiden.', en: 'The group may decide again.' },
  'topic.decided': { de: 'Zum Thema wurde entschieden.', en: 'The topic was decided.' },
  'topic.finished': { de: 'Das Thema wurde abgeschlossen.', en: 'The topic was finished.' },
  'topic.reopened': { de: 'Das Thema wurde wieder geöffnet.', en: 'The topic was reopened.' },
  'topic.declined': { de: 'Das Thema wurde nicht aufgenommen: {reason}', en: 'The topic was declined: {reason}' },
  'topic.merged': { de: 'Das Thema ging in einem anderen auf.', en: 'The topic was merged into another.' },
  'topic.edited': { de: 'Das Thema wurde bearbeitet.', en: 'The topic was edited.' },
  'topic.positions_stated': { de: 'Die Positionen wurden festgehalten.', en: 'The positions were stated.' },
  'topic_comment.written': { de: 'Ein Beitrag wurde geschrieben.', en: 'A comment was written.' },
} satisfies Record<string, Sentence>;

const decision = {
  'decision.recorded': { de: 'Die Entscheidung wurde als {number} festgehalten.', en: 'The decision was recorded as {number}.' },
  'decision.implementation_started': { de: 'Die Umsetzung läuft bis {dueOn}.', en: 'Implementation runs until {dueOn}.' },
  'decision.delayed': { de: 'Es verzögert sich bis {nextOn}: {reason}', en: 'It is delayed until {nextOn}: {reason}' },
  'decision.kept_ongoing': { de: 'Es läuft weiter. Nächster Blick: {nextOn}.', en: 'It goes on. Next look: {nextOn}.' },
  'decision.implemented': { de: 'Die Umsetzung ist erledigt.', en: 'It has been implemented.' },
  'decision.acknowledged': { de: 'Das Gremium hat die Erledigung festgestellt.', en: 'The body took note of the implementation.' },
  'decision.declared_obsolete': { de: 'Die Entscheidung wurde gegenstandslos: {reason}', en: 'The decision became obsolete: {reason}' },
  'vote.opened': { de: 'Die Abstimmung begann.', en: 'The vote was opened.' },
  'vote.closed': { de: 'Die Abstimmung wurde beendet.', en: 'The vote was closed.' },
  'vote.announced': { de: 'Das Ergebnis wurde verkündet.', en: 'The result was announced.' },
  'vote.doubted': { de: 'Das Ergebnis wurde angezweifelt.', en: 'The result was doubted.' },
  'vote.annulled': { de: 'Die Abstimmung wurde für ungültig erklärt.', en: 'The vote was annulled.' },
  'vote.conflict_noted': { de: 'Eine Befangenheit wurde nachgetragen.', en: 'A conflict of interest was noted.' },
  'vote.review_needed': { de: 'Eine Befangenheit ist zu prüfen.', en: 'A conflict of interest needs review.' },
} satisfies Record<string, Sentence>;

const task = {
  'task.created': { de: 'Die Aufgabe ging an {ownerPersonId}, bis {dueOn}.', en: 'The task went to {ownerPersonId}, until {dueOn}.' },
  'task.accepted': { de: 'Die Aufgabe wurde angenommen.', en: 'The task was accepted.' },
  'task.declined': { de: 'Die Aufgabe ging zurück: {reason}', en: 'The task was handed back: {reason}' },
  'task.started': { de: 'Die Arbeit begann.', en: 'Work began.' },
  'task.blocked': { de: 'Es geht nicht weiter: {reason}', en: 'It is blocked: {reason}' },
  'task.unblocked': { de: 'Es geht wieder weiter.', en: 'It goes on again.' },
  'task.postponed': { de: 'Der Termin wurde auf {to} verschoben.', en: 'The date was moved to {to}.' },
  'task.reassigned': { de: 'Die Aufgabe ging an {ownerPersonId}.', en: 'The task was handed to {ownerPersonId}.' },
  'task.done_reported': { de: 'Erledigt: {doneReport}', en: 'Done: {doneReport}' },
  'task.done_undone': { de: 'Die Meldung „erledigt“ wurde zurückgenommen.', en: 'The report “done” was taken back.' },
  'task.confirmed': { de: 'Die Erledigung wurde bestätigt.', en: 'It was confirmed as done.' },
  'task.reopened': { de: 'Die Aufgabe wurde wieder geöffnet: {reason}', en: 'The task was reopened: {reason}' },
  'task.cancelled': { de: 'Die Aufgabe wurde gestrichen: {reason}', en: 'The task was cancelled: {reason}' },
} satisfies Record<string, Sentence>;

const people = {
  'body.founded': { de: 'Das Gremium wurde gegründet.', en: 'The body was founded.' },
  'body.edited': { de: 'Das Gremium wurde bearbeitet.', en: 'The body was edited.' },
  'body.ended': { de: 'Das Gremium endet am {endedOn}.', en: 'The body ends on {endedOn}.' },
  'seat.set_up': { de: 'Der Sitz wurde eingerichtet: {label}', en: 'The seat was set up: {label}' },
  'seat.ended': { de: 'Der Sitz endet am {validTo}.', en: 'The seat ends on {validTo}.' },
  'membership.started': { de: '{personId} gehört ab {startsOn} dazu.', en: '{personId} belongs to it from {startsOn}.' },
  'membership.ended': { de: 'Die Mitgliedschaft von {personId} endet am {endsOn}.', en: 'The membership of {personId} ends on {endsOn}.' },
  'procedure_rules.adopted': { de: 'Die Regeln gelten ab {validFrom}.', en: 'The rules hold from {validFrom}.' },
  'person.added': { de: 'Die Person wurde eingetragen.', en: 'The person was added.' },
  'person.edited': { de: 'Die Angaben wurden geändert.', en: 'The details were changed.' },
  'consent.given': { de: 'Eine Einwilligung wurde gegeben.', en: 'A consent was given.' },
  'consent.withdrawn': { de: 'Eine Einwilligung wurde widerrufen.', en: 'A consent was withdrawn.' },
  'network_role.given': { de: '{personId} hat ab {startsOn} eine Rolle im Netzwerk.', en: '{personId} has a role in the network from {startsOn}.' },
  'network_role.ended': { de: 'Die Rolle von {personId} endet am {endsOn}.', en: 'The role of {personId} ends on {endsOn}.' },
  'organization.added': { de: 'Die Organisation wurde eingetragen.', en: 'The organisation was added.' },
  'organization.moved': { de: 'Die Organisation wurde neu zugeordnet.', en: 'The organisation was moved.' },
  'mail.sent': { de: 'Die E-Mail wurde versandt.', en: 'The mail was sent.' },
  'mail.failed': { de: 'Die E-Mail kam nicht an.', en: 'The mail could not be delivered.' },
} satisfies Record<string, Sentence>;

const meeting = {
  'meeting.drafted': { de: 'Die Sitzung wurde entworfen.', en: 'The meeting was drafted.' },
  'meeting.edited': { de: 'Die Sitzung wurde bearbeitet.', en: 'The meeting was edited.' },
  'meeting.quorum_found': { de: 'Es waren {present} da, {required} sind nötig.', en: '{present} were present, {required} are needed.' },
  'meeting.quorum_doubted': { de: 'Die Beschlussfähigkeit wurde angezweifelt.', en: 'The quorum was doubted.' },
  'agendaItem.proposed': { de: 'Der TOP wurde vorgeschlagen.', en: 'The item was proposed.' },
  'agendaItem.edited': { de: 'Der TOP wurde bearbeitet.', en: 'The item was edited.' },
  'agendaItem.moved': { de: 'Der TOP bekam einen anderen Platz.', en: 'The item got another place.' },
  'itemNote.taken_over': { de: 'Die Mitschrift wurde übernommen.', en: 'The notes were taken over.' },
  'itemNote.written': { de: 'Es wurde mitgeschrieben.', en: 'Notes were written.' },
  'attendance.marked': { de: 'Die Anwesenheit wurde eingetragen.', en: 'Attendance was marked.' },
  'invitation.sent': { de: '{personId} wurde eingeladen.', en: '{personId} was invited.' },
  'rsvp.answered': { de: '{personId} hat geantwortet.', en: '{personId} answered.' },
  'minutes.draft': { de: 'Der Entwurf des Protokolls wurde angelegt.', en: 'The draft of the minutes was begun.' },
  'minutes.edited': { de: 'Am Protokoll wurde geschrieben.', en: 'The minutes were edited.' },
  'minutes.signed': { de: 'Das Protokoll wurde unterschrieben.', en: 'The minutes were signed.' },
  'minutes.agreed': { de: 'Jemand hat dem Protokoll zugestimmt.', en: 'Somebody agreed to the minutes.' },
} satisfies Record<string, Sentence>;

/** A sentence for every event the rooms tell, in the words of people. */
export const journalWords = {
  ...topic, ...decision, ...task, ...meeting, ...people,
  'escalation.edited': escalationWords.edit,
  'escalation.heard': escalationWords.giveStatement,
  'mediation_session.logged': escalationWords.logMediation,
} satisfies Record<string, Sentence>;
