import { Injectable } from '@nestjs/common';
import { BodiesDoor } from '../bodies/bodies.door.js';
import { DecisionsDoor } from '../decisions/decisions.door.js';
import { EscalationsHistoryDoor } from '../escalations/escalations-history.door.js';
import type { Transaction } from '../house/database/unit-of-work.js';
import { Clock } from '../house/time/clock.js';
import { MeetingsDoor } from '../meetings/meetings.door.js';
import { MeetingsHistoryDoor } from '../meetings/meetings-history.door.js';
import { TasksDoor } from '../tasks/tasks.door.js';
import { TopicsDoor } from '../topics/topics.door.js';
import { DemoCast } from './demo-cast.js';
import { demoDecisionKeys, trackDemoDecision } from './demo-decisions.js';
import { DemoEscalations } from './demo-escalations.js';
import { DemoMeetings } from './demo-meetings.js';
import { DemoScript } from './demo-script.js';
import { DemoSessions } from './demo-sessions.js';
import type { DemoIds } from './demo-structure.js';
import { demoTasks } from './demo-tasks.js';
import { loadDemoTopics } from './demo-topics.js';

/** Tells what happened in the demo network before the day of loading, and what is planned. */
@Injectable()
export class DemoHistory {
  constructor(
    private readonly bodies: BodiesDoor, private readonly topics: TopicsDoor, private readonly decisions: DecisionsDoor, private readonly tasks: TasksDoor,
    private readonly meetings: MeetingsDoor, private readonly meetingsHistory: MeetingsHistoryDoor, private readonly escalations: EscalationsHistoryDoor,
    private readonly clock: Clock,
  ) {}

  /** Topics first; then meetings and escalations as they met; then what became of decisions, and the tasks. */
  async tell(tx: Transaction, structure: DemoIds): Promise<void> {
    const { clock } = this;
    const topics = await loadDemoTopics(tx, structure, { topics: this.topics, clock });
    const cast = await DemoCast.gather(tx, structure, this.bodies);
    const meetings = new DemoMeetings({ tx, structure, cast, topics, door: this.meetingsHistory });
    const escalations = new DemoEscalations({ structure, cast, topics, door: this.escalations, tables: meetings });
    const doors = { meetings: this.meetings, decisions: this.decisions, topics: this.topics, bodies: this.bodies };
    const sessions = new DemoSessions({ tx, structure, topics, escalations, clock, doors, history: this.meetingsHistory });
    const script = new DemoScript(structure, clock);
    meetings.write(script, sessions);
    escalations.write(script);
    await script.play();
    for (const key of demoDecisionKeys) await trackDemoDecision(tx, structure, { decisions: this.decisions, clock }, key, sessions.decided[key] ?? '');
    await demoTasks(tx, structure, { tasks: this.tasks, clock }, { decisions: sessions.decided, topics });
  }
}
