// An exercise in the browser: the facilitator's switch, the deck, the scale, and what is written. Nothing is kept before the
// reader says so, and nothing leaves the browser.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { listen, open, readable, stage } from './support/browser.mjs';

const everything = readable.find((kind) => kind.name === 'exercise-everything');

let at;
before(async () => { at = await stage(); });
after(() => at.close());

async function on(run, more = {}) {
  const context = await at.browser.newContext({ viewport: { width: 360, height: 740 }, ...more });
  try {
    const page = await open(context, at, everything);
    const heard = listen(page, at.servers.fixture.origin);
    await run(page, context);
    assert.deepEqual(heard.complaints, []);
    assert.deepEqual(heard.elsewhere, []);
  } finally {
    await context.close();
  }
}

const kept = (page) => page.evaluate(() => JSON.stringify(localStorage));
const focus = (page, selector) => page.locator(selector).first().focus();

describe('what is for the facilitator', () => {
  for (const javaScriptEnabled of [true, false]) {
    it(`is behind one switch, ${javaScriptEnabled ? 'with' : 'without'} a script`, () => on(async (page) => {
      const said = page.getByText('Det er lov å stå over.', { exact: true });
      const gone = page.getByText('Gå bort til den som reagerer.');
      assert.equal(await said.isVisible(), false);
      await focus(page, '#side-fasilitator');
      await page.keyboard.press('Space');
      assert.ok(await said.isVisible());
      assert.ok(await gone.isVisible());
      await page.keyboard.press('Space');
      assert.equal(await said.isVisible(), false);
    }, { javaScriptEnabled }));
  }

  it('is printed only while it is shown', () => on(async (page) => {
    const said = page.getByText('Det er lov å stå over.', { exact: true });
    const paper = async () => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const visible = await said.isVisible();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      await page.emulateMedia({ media: 'screen' });
      return visible;
    };
    assert.equal(await paper(), false);
    await page.locator('#side-fasilitator').check();
    assert.equal(await paper(), true);
  }));
});

describe('the deck', () => {
  it('is leafed through and turned by keyboard, and says what is on the card', () => on(async (page) => {
    const shown = page.locator('.deck .box-card:visible');
    const status = page.locator('.deck-place');
    await focus(page, '.deck [data-do="next"]');
    assert.match(await shown.innerText(), /Hva ligger i nærheten/);
    await page.keyboard.press('ArrowRight');
    assert.match(await shown.innerText(), /Hvor stille/);
    assert.equal(await status.innerText(), 'Kort 2 av 3. Forside: Hvor stille skal det være?');
    await focus(page, '.deck [data-do="flip"]');
    await page.keyboard.press('Space');
    assert.match(await shown.innerText(), /Lytt etter søvn/);
    assert.doesNotMatch(await shown.innerText(), /Hvor stille/);
    assert.match(await status.innerText(), /Bakside/);
    await page.keyboard.press('End');
    assert.match(await shown.innerText(), /uten bakside/);
    assert.equal(await page.locator('.deck [data-do="flip"]').getAttribute('aria-disabled'), 'true');
    await page.keyboard.press('ArrowRight');
    assert.equal(await shown.count(), 1);
    assert.match(await status.innerText(), /^Kort 1 av 3/);
    await focus(page, '.deck [data-do="all"]');
    await page.keyboard.press('Enter');
    assert.equal(await shown.count(), 3);
    assert.ok(await page.getByText('Lytt etter søvn.').isVisible());
  }));

  it('is a list of cards without a script and on paper', async () => {
    await on(async (page) => {
      assert.equal(await page.locator('.box-card:visible').count(), 3);
      assert.ok(await page.getByText('Lytt etter søvn.').isVisible());
    }, { javaScriptEnabled: false });
    await on(async (page) => {
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.box-card:visible').count(), 3);
      assert.ok(await page.getByText('Lytt etter søvn.').isVisible());
    });
  });
});

describe('the scale', () => {
  it('shows the mean of each list of statements, and a bar', () => on(async (page) => {
    const rows = page.locator('.means tr');
    assert.deepEqual(await rows.locator('th').allInnerTexts(), ['Oss imellom', 'Med dem vi hjelper']);
    assert.match(await rows.first().innerText(), /Ingen svar ennå/);
    await focus(page, '.statements input');
    await page.keyboard.press('Space');
    await page.locator('.statements fieldset').nth(1).locator('input').nth(3).check();
    assert.match(await rows.first().innerText(), /2,5 av 5 \(svart på 2 av 2\)/);
    assert.match(await rows.nth(1).innerText(), /Ingen svar ennå/);
    assert.equal(await rows.first().locator('.value').getAttribute('width'), '37.5');
    await page.locator('[data-clear]').click();
    assert.match(await rows.first().innerText(), /Ingen svar ennå/);
  }));

  it('names each statement and its ends for those who do not see it', () => on(async (page) => {
    await page.getByRole('group', { name: 'Vi hører ferdig.' }).getByRole('radio', { name: '5, alltid' }).check();
    assert.match(await page.locator('.means').innerText(), /5 av 5/);
  }));
});

describe('what is written', () => {
  const write = async (page) => {
    await page.locator('#a textarea').fill('Vi ringer dagen før.');
    await page.locator('.statements input').nth(2).check();
  };

  it('is kept nowhere until the reader says so', () => on(async (page) => {
    await write(page);
    assert.equal(await kept(page), '{}');
    await page.reload();
    assert.equal(await page.locator('#a textarea').inputValue(), '');
    assert.equal(await page.locator('.statements input:checked').count(), 0);
  }));

  it('is kept on the reader’s word, comes back, and goes when she deletes it', () => on(async (page) => {
    await write(page);
    await page.locator('.notes [data-keep]').check();
    await page.locator('#b textarea').fill('Uka etter.');
    await page.reload();
    assert.equal(await page.locator('#a textarea').inputValue(), 'Vi ringer dagen før.');
    assert.equal(await page.locator('#b textarea').inputValue(), 'Uka etter.');
    assert.match(await page.locator('.means').innerText(), /3 av 5/);
    await page.locator('[data-forget]').last().click();
    assert.equal(await kept(page), '{}');
    assert.equal(await page.locator('#a textarea').inputValue(), '');
    assert.match(await page.locator('.notes [role="status"]').innerText(), /slettet/);
  }));

  it('is deleted when she takes her word back', () => on(async (page) => {
    await page.locator('.notes [data-keep]').check();
    await write(page);
    assert.match(await kept(page), /Vi ringer/);
    await page.locator('.notes [data-keep]').uncheck();
    assert.equal(await kept(page), '{}');
  }));

  it('asks for no names', () => on(async (page) => {
    assert.match(await page.locator('.notes').innerText(), /Skriv ikke navn/);
  }));

  it('is printed with the page, and empty lines where nothing is written', () => on(async (page) => {
    await write(page);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.locator('#a .written').isVisible());
    assert.equal(await page.locator('#a .written').innerText(), 'Vi ringer dagen før.');
    assert.equal(await page.locator('#a .lines').isVisible(), false);
    assert.ok(await page.locator('#b .lines').isVisible());
    assert.equal(await page.locator('#a textarea').isVisible(), false);
  }));
});
