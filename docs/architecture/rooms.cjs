// @ts-check

/** The rooms, ground floor first: each looks down only. */
const floors = ['networks', 'people', 'identity', 'bodies', 'topics', 'decisions', 'tasks', 'meetings', 'escalations'];

/** Read over everything, listen to everything; no room knows them. */
const faces = ['org-chart', 'journal', 'notices', 'search', 'demo'];

module.exports = { floors, faces };
