import { signal } from '@angular/core';
import type { LiveEvent } from '@faden/house/house';

/** What one page shows, and how often it has changed. */
export class LiveWatch {
  subjects: string[] = [];
  private readonly changes = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;
  readonly ticks = this.changes.asReadonly();

  /** @param quiet milliseconds in which several changes count as one */
  constructor(private readonly quiet: number) {}

  /** Subjects without an id (such as `today`) are matched by the server alone: any event may be theirs. */
  concerns({ subjectType, subjectId, topicId, bodyId, meetingId }: LiveEvent): boolean {
    const touched = [`${subjectType}:${subjectId}`, `topic:${topicId}`, `body:${bodyId}`, `meeting:${meetingId}`];
    return this.subjects.some((subject) => !subject.includes(':') || touched.includes(subject));
  }

  touch(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.changes.update((count) => count + 1);
    }, this.quiet);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
