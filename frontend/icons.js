// Writes src/app/ui/marks/icons.ts: the outlines of the icons the workspace shows, taken from @material-symbols/svg-400.
// Run it after adding a name: node frontend/icons.js
import { readFileSync, writeFileSync } from 'node:fs';

const names = `account_tree add alarm arrow_back arrow_downward arrow_forward arrow_upward assignment attach_file balance
calendar_today call call_merge cancel cast check check_circle chevron_left chevron_right close cloud_done cloud_off comment
content_copy contrast delete description download drag_indicator edit error event keyboard_arrow_down fact_check filter_list flag forum
front_hand gavel group groups handshake help history home how_to_vote info inventory_2 keyboard link lock logout
location_on mail more_horiz more_vert north_east open_in_new pending person play_circle print public
radio_button_unchecked redo remove reply schedule search send snooze swap_vert sync table_rows thumb_down thumb_up
today translate tune undo videocam visibility warning`.split(/\s+/).sort();

const folder = new URL('../node_modules/@material-symbols/svg-400/rounded/', import.meta.url);
const outline = (name) => /<path d="([^"]+)"/.exec(readFileSync(new URL(`${name}.svg`, folder), 'utf8'))?.[1];

const lines = names.map((name) => `  ${name}: '${outline(name)}',`);
writeFileSync(new URL('src/app/ui/marks/icons.ts', import.meta.url), `// Made by frontend/icons.js from @material-symbols/svg-400 (rounded, Apache-2.0).

/** Outlines on a field of 960 by 960, from -960 upwards. */
export const icons = {
${lines.join('\n')}
} as const;

export type IconName = keyof typeof icons;
`);
