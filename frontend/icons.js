// Writes src/app/ui/marks/icons.svg and icons.ts: the outlines of the icons the workspace shows and their names, taken
// from @material-symbols/svg-400. A picture beside the program costs no script at the first load. Run it after adding a name: node frontend/icons.js
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

const symbols = names.map((name) => `<symbol id="${name}" viewBox="0 -960 960 960"><path d="${outline(name)}"/></symbol>`);
const marks = new URL('src/app/ui/marks/', import.meta.url);
writeFileSync(new URL('icons.svg', marks), `<svg xmlns="http://www.w3.org/2000/svg"><!-- @material-symbols/svg-400, rounded, Apache-2.0 -->
${symbols.join('\n')}
</svg>
`);
writeFileSync(new URL('icons.ts', marks), `// Made by frontend/icons.js.

/** The icons of icons.svg. */
export type IconName =
${names.map((name) => `  | '${name}'`).join('\n')};
`);
