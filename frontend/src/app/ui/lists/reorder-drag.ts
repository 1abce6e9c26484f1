import { createDragRef, createDropListRef } from '@angular/cdk/drag-drop';
import type { DragRef, DropListRef } from '@angular/cdk/drag-drop';
import type { Injector } from '@angular/core';

/** Touch waits a quarter of a second, so that scrolling never drags. */
const patience = { touch: 250, mouse: 0 };

/** Dragging for a list that is already on the page, by its handles alone. */
export class DragHandles {
  private readonly dropList: DropListRef;
  private drags: DragRef[] = [];

  /** @param dropped from which place to which */
  constructor(private readonly injector: Injector, private readonly list: HTMLElement, dropped: (from: number, to: number) => void) {
    this.dropList = createDropListRef(injector, list);
    this.dropList.lockAxis = 'y';
    this.dropList.dropped.subscribe(({ item, previousIndex, currentIndex }) => {
      item.reset();
      dropped(previousIndex, currentIndex);
    });
  }

  /** Takes the rows as they stand now. */
  renew(): void {
    for (const drag of this.drags) drag.dispose();
    this.drags = [...this.list.querySelectorAll<HTMLElement>(':scope > li')].flatMap((row) => {
      const handle = row.querySelector<HTMLElement>('.handle');
      return handle ? [this.draggable(row, handle)] : [];
    });
    this.dropList.withItems(this.drags);
  }

  private draggable(row: HTMLElement, handle: HTMLElement): DragRef {
    const drag = createDragRef(this.injector, row).withHandles([handle]);
    drag.dragStartDelay = patience;
    drag.lockAxis = 'y';
    drag.data = row.dataset['id'];
    return drag;
  }
}
