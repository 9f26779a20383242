// Builds the sites of the browser tests once for a whole run: node tests/browser/support/sites.mjs FOLDER, and then the
// tests with FAGVERK_SITES=FOLDER.

import { fill } from './site.mjs';

fill(process.argv[2]);
