// @ts-check
// Builds what has changed into dist/: for the image (docker/Dockerfile), and by hand.
import { run } from './sentence.js';
import { build } from './setup/build.js';

run(() => build());
