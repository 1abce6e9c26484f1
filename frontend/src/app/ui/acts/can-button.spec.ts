import type { Doable } from '@faden/house/house';
import { aScreen } from '../../../testing/a-screen';
import { CanButton } from './can-button';

type Deed = 'send' | 'withdraw';
const allowed: Doable<Deed> = { can: ['send'], cannot: {} };
const refused: Doable<Deed> = {
  can: [], cannot: { send: { reason: 'only_spokesperson', sentence: 'Das macht die Leitung.', who: [{ personId: '1', name: 'Sabine Kroll-Eisfeld', office: 'SPOKESPERSON' }] } },
};

const shown = (of: Doable<Deed>) => aScreen<CanButton<Deed>>(CanButton, { inputs: { action: 'send', of, label: 'Senden' } });

describe('A button for what the server allows', () => {
  it('acts when the server allows it', async () => {
    const screen = await shown(allowed);
    const pressed: string[] = [];
    screen.fixture.componentInstance.press.subscribe(() => pressed.push('send'));
    await screen.press('Senden');
    expect(pressed).toEqual(['send']);
  });

  it('stays focusable when it is refused, says why and who may, and does not act', async () => {
    const screen = await shown(refused);
    const pressed: string[] = [];
    screen.fixture.componentInstance.press.subscribe(() => pressed.push('send'));
    await screen.press('Senden');
    const button = screen.one<HTMLButtonElement>('button');
    expect(button.disabled).toBe(false);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.one(`#${button.getAttribute('aria-describedby') ?? ''}`).textContent).toContain('Das macht die Leitung.');
    expect(screen.text()).toContain('Sabine Kroll-Eisfeld');
    expect(pressed).toEqual([]);
  });

  it('is not there when it makes no sense now', async () => {
    const screen = await aScreen<CanButton<Deed>>(CanButton, { inputs: { action: 'withdraw', of: allowed, label: 'Zurückziehen' } });
    expect(screen.element.querySelector('button')).toBeNull();
  });
});
