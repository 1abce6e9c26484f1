import type { PositionDraft, TopicSourceKind, TopicWish } from '../topics/topic.contract.js';
import type { Visibility } from '../house/house.contract.js';

/** What happened to a topic after it was brought in; days are offsets from the day of loading. */
export type DemoStep =
  | { on: number; by: string; step: 'triage' | 'accept' | 'discuss' | 'decide' | 'finish' }
  | { on: number; by: string; step: 'assign'; body: string }
  | { on: number; by: string; step: 'refuse' | 'decline'; reason: string }
  | { on: number; by: string; step: 'merge'; into: string; reason: string }
  | { on: number; by: string; step: 'wait'; until: number; reason: string }
  | { on: number; by: string; step: 'summarize'; text: string };

export interface DemoTopic {
  title: string;
  by: string;
  on: number;
  source: TopicSourceKind;
  wish: TopicWish;
  description: string;
  proposal?: string;
  visibility?: Visibility;
  priority?: number;
  /** Raised in this body; without it the manager sorts first. */
  body?: string;
  /** Its own lead brings it in. */
  accepted?: true;
  steps: DemoStep[];
  positions?: PositionDraft[];
  comments?: { by: string; on: number; text: string }[];
}

const manager = 'wehrsdorf';
/** The usual way: the manager sorts and assigns, the group's lead takes it on, and it is on the table once. */
const taken = (on: number, body: string, lead: string, discussedOn?: number): DemoStep[] => [
  { on, by: manager, step: 'triage' },
  { on: on + 2, by: manager, step: 'assign', body },
  { on: on + 5, by: lead, step: 'accept' },
  ...(discussedOn === undefined ? [] : [{ on: discussedOn, by: lead, step: 'discuss' } as const]),
];

/** T-01 to T-17 of network.json, in this order, then two that wait in the backlog of a group. Invented, drawn from public reports on such networks. */
export const demoTopics: readonly DemoTopic[] = [
  {
    title: 'Wartezeiten auf Sprachkurse im ländlichen Raum', by: 'tesfay', on: -330, source: 'NETWORK_MEMBER', wish: 'DISCUSS', priority: 2,
    description: 'In Breitungen und Wasungen warten Menschen bis zu neun Monate auf einen B1-Kurs. Viele fahren deshalb nach Erfurt.',
    proposal: 'Die Träger melden freie Plätze wöchentlich an die VHS. Die VHS führt eine gemeinsame Warteliste.',
    steps: [...taken(-326, 'ak-sprache', 'kroll-eisfeld', -160),
      { on: -66, by: 'kroll-eisfeld', step: 'summarize', text: 'Die gemeinsame Warteliste ist gewollt. Offen ist, wer sie pflegt.' }],
    comments: [
      { by: 'winterstein', on: -158, text: 'Bei uns stehen 23 Personen auf der Liste, sieben davon auch bei der VHS.' },
      { by: 'barakzai', on: -150, text: 'Am häufigsten werde ich nach Abendkursen gefragt.' },
      { by: 'kroll-eisfeld', on: -70, text: 'Die VHS kann die Liste führen, wenn alle wöchentlich melden.' },
    ],
  },
  {
    title: 'Kinderbetreuung während der Deutschkurse', by: 'kovtunenko', on: -320, source: 'AK', wish: 'DECIDE', body: 'ak-sprache', priority: 1,
    description: 'Mütter brechen Kurse ab, weil niemand die Kinder betreut. Im letzten Halbjahr waren es 14.',
    proposal: 'Die VHS stellt zwei Räume, der Ehrenamtskreis betreut die Kinder während der Kurse.',
    steps: [{ on: -317, by: 'kroll-eisfeld', step: 'accept' }, { on: -230, by: 'kroll-eisfeld', step: 'discuss' }],
    positions: [
      { label: 'Betreuung im Kursgebäude', statement: 'Die Kinder bleiben in der Nähe. Dafür braucht es zwei Räume.', heldBy: 'VHS, Ehrenamtskreis', count: 4 },
      { label: 'Plätze in Kitas', statement: 'Kitas haben geschultes Personal. Räume allein reichen nicht.', heldBy: '', count: 4 },
    ],
    comments: [
      { by: 'barakzai', on: -228, text: 'Wir haben sechs Freiwillige für die Vormittage.' },
      { by: 'grobe', on: -226, text: 'Für die Aufsicht gelten im Schulgebäude eigene Regeln.' },
    ],
  },
  {
    title: 'Gemeinsamer Sprachmittlerpool', by: 'immelborn', on: -300, source: 'AK', wish: 'DECIDE', body: 'ak-soziales', accepted: true, priority: 1,
    description: 'Jede Stelle sucht sich Sprachmittler selbst. Oft übersetzen Kinder für ihre Eltern.',
    proposal: 'Der Landkreis erprobt für ein Jahr einen Pool mit zwölf Personen und einheitlichem Honorar.',
    steps: [{ on: -268, by: 'immelborn', step: 'discuss' },
      { on: -60, by: 'immelborn', step: 'summarize', text: 'Der Pool läuft zur Probe. Jetzt geht es um die Regeln für den Einsatz.' }],
    comments: [
      { by: 'fehrenbach', on: -262, text: 'Für Gespräche beim Amtsarzt brauchen wir eine Schulung zur Schweigepflicht.' },
      { by: 'messerschmidt', on: -255, text: 'Ein einheitlicher Satz verhindert, dass wir einander überbieten.' },
    ],
  },
  {
    title: 'Schulanmeldung neu zugewanderter Kinder: ein Ablaufblatt', by: 'zillmann', on: -290, source: 'AK', wish: 'DECIDE', body: 'ak-sprache', priority: 2,
    description: 'Familien legen an drei Stellen dieselben Papiere vor. Ein Blatt soll zeigen, was wo in welcher Reihenfolge geschieht.',
    proposal: 'Der Arbeitskreis erprobt das Ablaufblatt zur Schulanmeldung bis zum Ende des Schuljahres.',
    steps: [{ on: -286, by: 'kroll-eisfeld', step: 'accept' }, { on: -160, by: 'kroll-eisfeld', step: 'discuss' }],
    comments: [{ by: 'haddad-lindner', on: -155, text: 'Ein Entwurf liegt vor, auf Deutsch, Ukrainisch und Arabisch.' }],
  },
  {
    title: 'Arztbesuche: Übersetzung und Anamnesebögen', by: 'fehrenbach', on: -90, source: 'AK', wish: 'DISCUSS', body: 'ak-soziales',
    description: 'Praxen fragen nach Anamnesebögen in mehreren Sprachen. Es gibt gute Vorlagen, aber niemand verteilt sie.',
    proposal: 'Das Gesundheitsamt verteilt geprüfte Bögen in acht Sprachen an die Praxen.',
    steps: [{ on: -86, by: 'immelborn', step: 'accept' }],
    comments: [{ by: 'eisenbrand', on: -80, text: 'Unsere Beratung bekommt dazu jede Woche Anrufe.' }],
  },
  {
    title: 'Wohnraum außerhalb von Meiningen und Schmalkalden', by: 'strauch', on: -260, source: 'NETWORK_MEMBER', wish: 'UNSURE',
    description: 'In den kleinen Gemeinden stehen Wohnungen leer. In den Städten finden Familien nichts.',
    steps: [...taken(-256, 'ak-soziales', 'immelborn'),
      { on: -205, by: 'immelborn', step: 'decline', reason: 'Über Wohnungsbau entscheidet der Kreistag. Das Anliegen liegt jetzt dort.' }],
  },
  {
    title: 'Psychosoziale Erstberatung', by: 'eisenbrand', on: -85, source: 'AK', wish: 'DISCUSS', body: 'ak-soziales',
    description: 'Die Wartezeit auf ein erstes Gespräch beträgt vier Monate.',
    steps: [{ on: -82, by: 'immelborn', step: 'accept' },
      { on: -55, by: 'immelborn', step: 'merge', into: 'T-05', reason: 'Dieselben Fachstellen beraten beides zusammen.' }],
  },
  {
    title: 'Anerkennung von Abschlüssen: Lotsen', by: 'tannert', on: -240, source: 'AK', wish: 'DECIDE', body: 'ak-arbeit', priority: 2,
    description: 'Wer einen Abschluss mitbringt, findet den Weg zur Anerkennung kaum allein. Lotsen könnten begleiten.',
    proposal: 'Zwei ehrenamtliche Lotsen begleiten Anträge auf Anerkennung, die Kammern schulen sie.',
    steps: [{ on: -237, by: 'brandtner', step: 'accept' }, { on: -185, by: 'brandtner', step: 'discuss' }],
    comments: [{ by: 'aumann', on: -180, text: 'Die IHK kann zwei Schulungen im Jahr anbieten.' }],
  },
  {
    title: 'Praktikumstage mit den Kammern', by: 'aumann', on: -9, source: 'NETWORK_MEMBER', wish: 'DISCUSS',
    description: 'Drei Tage im Frühjahr, an denen Betriebe Neuzugewanderten ihre Berufe zeigen.',
    steps: [{ on: -7, by: manager, step: 'triage' }],
  },
  {
    title: 'Frauen und Arbeit: Einstieg in Teilzeit', by: 'strauch', on: -2, source: 'NETWORK_MEMBER', wish: 'UNSURE',
    description: 'Viele Mütter möchten am Vormittag arbeiten. Betriebe bieten fast nur volle Stellen an.', steps: [],
  },
  {
    title: 'Busverbindung zu den Kursorten', by: 'al-khatib', on: -200, source: 'NETWORK_MEMBER', wish: 'DECIDE', priority: 1,
    description: 'Nach 18 Uhr fährt kein Bus mehr von Zella-Mehlis nach Meiningen. Abendkurse bleiben deshalb leer.',
    proposal: 'Der Landkreis verlängert die Linie bis 21 Uhr an Kurstagen und prüft nach einem Jahr die Nutzung.',
    steps: taken(-197, 'ak-arbeit', 'brandtner', -125),
    comments: [{ by: 'winterstein', on: -120, text: 'Im Abendkurs sitzen sechs von sechzehn Angemeldeten.' }],
  },
  {
    title: 'Interkulturelle Woche', by: 'rexhepi', on: -250, source: 'AK', wish: 'DECIDE', body: 'ak-freizeit',
    description: 'Termin, Motto und gemeinsames Programm für den Herbst.',
    steps: [{ on: -247, by: 'kovtunenko', step: 'accept' }, { on: -220, by: 'kovtunenko', step: 'discuss' }, { on: -170, by: 'kovtunenko', step: 'decide' },
      { on: -50, by: 'kovtunenko', step: 'summarize', text: 'Die Woche ist gelaufen: 31 Veranstaltungen, rund 1.400 Gäste.' }, { on: -48, by: 'kovtunenko', step: 'finish' }],
    comments: [{ by: 'rauschert', on: -218, text: 'Der Kreissportbund bringt ein Turnier ein.' }],
  },
  {
    title: 'Sportvereine öffnen', by: 'rauschert', on: -6, source: 'AK', wish: 'DISCUSS', body: 'ak-freizeit',
    description: 'Vereine möchten Neuzugewanderte aufnehmen und wissen oft nicht, wie sie sie erreichen.', steps: [],
  },
  {
    title: 'Begegnungsorte in kleinen Gemeinden', by: 'al-khatib', on: -110, source: 'AK', wish: 'DISCUSS', body: 'ak-freizeit',
    description: 'In den kleinen Gemeinden fehlt ein Ort, an dem man sich ohne Anlass trifft.',
    proposal: 'Drei Gemeinden öffnen ihr Bürgerhaus einen Nachmittag in der Woche.',
    steps: [{ on: -107, by: 'kovtunenko', step: 'accept' }, { on: -72, by: 'kovtunenko', step: 'discuss' }],
  },
  {
    title: 'Angebotsübersicht aktuell halten', by: 'wehrsdorf', on: -180, source: 'MANAGER', wish: 'DECIDE', body: 'beirat', priority: 2,
    description: 'Die Übersicht der Angebote ist in Teilen zwei Jahre alt. Niemand fühlt sich zuständig.',
    proposal: 'Die Stabsstelle Kreisentwicklung führt die Übersicht. Alle Stellen melden Änderungen halbjährlich.',
    steps: [{ on: -175, by: 'salzmann', step: 'accept' }],
  },
  {
    title: 'Umgang mit Anfeindungen gegen Ehrenamtliche', by: 'barakzai', on: -45, source: 'NETWORK_MEMBER', wish: 'DISCUSS', body: 'beirat', visibility: 'RESTRICTED', priority: 1,
    description: 'Zwei Ehrenamtliche wurden bedroht. Wir brauchen einen gemeinsamen Weg: wer hilft, wer zeigt an, wer spricht öffentlich.',
    steps: [{ on: -43, by: 'salzmann', step: 'accept' },
      { on: -30, by: 'salzmann', step: 'wait', until: 25, reason: 'Die Polizei nimmt bis dahin Stellung.' }],
  },
  {
    title: 'Kurszeiten: vormittags oder abends', by: 'winterstein', on: -150, source: 'AK', wish: 'DECIDE', body: 'ak-sprache',
    description: 'Für den neuen Kurs gibt es nur einen Raum. Vormittags können Eltern, abends können Berufstätige kommen.',
    proposal: 'Der neue Kurs findet am Vormittag statt.',
    steps: [{ on: -147, by: 'kroll-eisfeld', step: 'accept' }, { on: -118, by: 'kroll-eisfeld', step: 'discuss' }],
    positions: [
      { label: 'Vormittags', statement: 'Am Vormittag sind die Kinder in der Schule.', heldBy: 'VHS, Ehrenamtskreis', count: 4 },
      { label: 'Abends', statement: 'Wer arbeitet, kann nur abends kommen.', heldBy: 'Bildungsträger A', count: 4 },
    ],
    comments: [{ by: 'tesfay', on: -116, text: 'Ich kenne zehn Leute, die nur abends können.' }, { by: 'kovtunenko', on: -115, text: 'Und ich zehn, die nur vormittags können.' }],
  },
  {
    title: 'Sprachcafé in Wasungen', by: 'barakzai', on: -40, source: 'AK', wish: 'DISCUSS', body: 'ak-sprache',
    description: 'Wer einen Kurs beendet hat, findet in Wasungen keinen Ort zum Sprechen. Die Bibliothek hätte donnerstags Platz.',
    proposal: 'Der Ehrenamtskreis lädt einmal in der Woche in die Bibliothek ein.',
    steps: [{ on: -37, by: 'kroll-eisfeld', step: 'accept' }],
    comments: [{ by: 'tesfay', on: -34, text: 'Vier Leute aus unserem Verein würden mitmachen.' }],
  },
  {
    title: 'Alphabetisierung: ein Kurs am Abend', by: 'winterstein', on: -25, source: 'AK', wish: 'DECIDE', body: 'ak-sprache',
    description: 'Neun Menschen, die arbeiten, möchten lesen und schreiben lernen. Alle Kurse liegen am Vormittag.',
    proposal: 'Der Bildungsträger A bietet ab dem nächsten Halbjahr einen Kurs am Abend an.',
    steps: [{ on: -22, by: 'kroll-eisfeld', step: 'accept' }],
  },
];
