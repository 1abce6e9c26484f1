import type { Locator, Page } from 'playwright-core';

/** What a control is to the keyboard: its role, or the type of its field. */
type Kind = 'radio' | 'checkbox' | 'menuitem' | 'other';

const kindOf = (control: Locator): Promise<Kind> => control.evaluate((element) => {
  const said = element instanceof HTMLInputElement ? element.type : element.getAttribute('role');
  return said === 'radio' || said === 'checkbox' || said === 'menuitem' ? said : 'other';
});

const hasFocus = (control: Locator): Promise<boolean> => control.evaluate((element) => element === document.activeElement);

/** Whether the focus is on another answer to the same question. */
const hasFocusBeside = (control: Locator): Promise<boolean> => control.evaluate((element) => {
  const at = document.activeElement;
  return at instanceof HTMLInputElement && element instanceof HTMLInputElement && at.type === 'radio' && at.name === element.name;
});

/** Goes on with one key until something holds. @throws when it never does */
async function until(page: Page, key: string, there: () => Promise<boolean>, whose: string): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    if (await there()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${whose} with the keyboard`);
}

/** Tabs until the control has the focus, as somebody without a pointer does. @throws when it cannot be reached */
export const reach = (page: Page, control: Locator, who: string): Promise<void> =>
  until(page, 'Tab', () => hasFocus(control), `${who} cannot reach ${String(control)}`);

/** Reaches a control and uses it, each kind by the keys that belong to it (ARIA Authoring Practices). */
export async function press(page: Page, control: Locator, who: string): Promise<void> {
  const kind = await kindOf(control);
  const whose = `${who} cannot reach ${String(control)}`;
  if (kind === 'radio') {
    await until(page, 'Tab', async () => await hasFocus(control) || hasFocusBeside(control), whose);
    await until(page, 'ArrowDown', () => hasFocus(control), whose);
  } else if (kind === 'menuitem') await until(page, 'ArrowDown', () => hasFocus(control), whose);
  else await reach(page, control, who);
  await page.keyboard.press(kind === 'radio' || kind === 'checkbox' ? 'Space' : 'Enter');
}

/** Goes down an open list to one of its options and takes it. @throws when it is not reached */
export async function pick(page: Page, option: Locator): Promise<void> {
  await option.waitFor();
  for (let step = 0; step < 60; step += 1) {
    if (await option.evaluate((element) => element.classList.contains('mat-mdc-option-active'))) return page.keyboard.press('Enter');
    const before = await page.evaluate(activeOption);
    await page.keyboard.press('ArrowDown');
    // Before the list has moved on, the next press would go past the option.
    await page.waitForFunction((was) => document.querySelector('.mat-mdc-option-active')?.id !== was, before, { timeout: 2_000 });
  }
  throw new Error(`${String(option)} is not in the list`);
}

const activeOption = (): string => document.querySelector('.mat-mdc-option-active')?.id ?? '';
