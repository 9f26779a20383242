// A pack in the browser: the projector driven by keyboard and by a presenter's remote, and a day put together, shared as a
// link and taken along as a file that fagverk reads.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { listen, stage } from './support/browser.mjs';
import { buildSites, root } from './support/site.mjs';

const pack = 'pakker/dag/';
const show = 'pakker/dag/vis/';
const compose = 'pakker/sett-sammen/';

let at;
before(async () => { at = await stage(); });
after(() => at.close());

async function on(path, run, { prepare, ...more } = {}) {
  const context = await at.browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'nb-NO', ...more });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await prepare?.(page);
    const heard = listen(page, path.startsWith('file:') ? 'file:' : at.servers.fixture.origin);
    await page.goto(path.startsWith('file:') ? path : at.servers.fixture.address + path);
    await run(page, context);
    assert.deepEqual(heard.complaints, []);
    assert.deepEqual(heard.elsewhere, []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  } finally {
    await context.close();
  }
}

const shown = (page) => page.locator('[data-block]:visible h2');

describe('the projector view', () => {
  it('goes from block to block by the keys of a presenter’s remote', () => on(show, async (page) => {
    assert.deepEqual(await shown(page).allInnerTexts(), ['Velkommen']);
    assert.match(await page.locator('.show-next').innerText(), /Alt en øvelse kan ha/);
    await page.keyboard.press('PageDown');
    assert.deepEqual(await shown(page).allInnerTexts(), ['Alt en øvelse kan ha']);
    assert.match(await page.locator('[data-block]:visible').innerText(), /09\.10–09\.40[\s\S]*Hva virker hos dere/);
    assert.doesNotMatch(await page.locator('[data-block]:visible').innerText(), /Når ble det vanskelig/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('PageUp');
    assert.deepEqual(await shown(page).allInnerTexts(), ['Alt en øvelse kan ha']);
    await page.keyboard.press('End');
    assert.deepEqual(await shown(page).allInnerTexts(), ['Utsjekk']);
    await page.keyboard.press('PageDown');
    assert.deepEqual(await shown(page).allInnerTexts(), ['Utsjekk']);
    assert.match(await page.locator('.show-next').innerText(), /siste/);
    await page.keyboard.press('Home');
    assert.deepEqual(await shown(page).allInnerTexts(), ['Velkommen']);
  }));

  it('turns black by b and by full stop, and back by any key', () => on(show, async (page) => {
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      assert.ok(await page.locator('.show-dark').isVisible(), key);
      await page.keyboard.press('PageDown');
      assert.equal(await page.locator('.show-dark').isVisible(), false);
      assert.deepEqual(await shown(page).allInnerTexts(), ['Velkommen']);
    }
    await page.locator('.show-keys summary').click();
    await page.locator('[data-letters]').uncheck();
    await page.keyboard.press('b');
    assert.equal(await page.locator('.show-dark').isVisible(), false);
  }));

  it('shows the whole programme by Escape and any of it again', () => on(show, async (page) => {
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Escape');
    assert.equal(await shown(page).count(), 6);
    assert.ok(await page.evaluate(() => document.activeElement.matches('.block:nth-child(2) [data-here]')));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(await shown(page).allInnerTexts(), ['Pause']);
    assert.match(page.url(), /#3$/);
    await page.reload();
    assert.deepEqual(await shown(page).allInnerTexts(), ['Pause']);
  }));

  it('counts down from calm to warning to over, in words too', () => on(show, async (page) => {
    const left = page.locator('.show-left');
    const mood = () => page.evaluate(() => document.body.dataset.mood);
    assert.equal(await left.innerText(), '10:00');
    await page.keyboard.press('F5');
    await page.clock.runFor('05:00');
    assert.match(await left.innerText(), /^(5:0[01]|4:59)$/);
    assert.equal(await mood(), 'calm');
    await page.clock.runFor('03:10');
    assert.equal(await mood(), 'soon');
    assert.equal(await page.locator('.show-state').innerText(), 'Snart slutt');
    assert.match(await page.locator('[role="status"]').innerText(), /Snart slutt: 2 minutter igjen/);
    await page.clock.runFor('02:00');
    assert.equal(await mood(), 'over');
    assert.match(await left.innerText(), /^\+0:/);
    assert.equal(await page.locator('.show-state').innerText(), 'Over tiden');
    await page.locator('[data-do="more"]').click();
    assert.notEqual(await mood(), 'over');
    await page.locator('[data-do="run"]').click();
    const still = await left.innerText();
    await page.clock.runFor('01:00');
    assert.equal(await left.innerText(), still);
    await page.keyboard.press('PageDown');
    assert.equal(await left.innerText(), '30:00');
  }, { prepare: (page) => page.clock.install({ time: new Date('2026-11-23T09:07:00') }) }));

  it('says how far behind the plan it is', () => on(show, async (page) => {
    await page.locator('[data-do="run"]').click();
    assert.match(await page.locator('.show-late').innerText(), /^7 minutter etter planen/);
  }, { prepare: (page) => page.clock.install({ time: new Date('2026-11-23T09:07:00') }) }));

  it('is a list without a script', () => on(show, async (page) => {
    assert.equal(await shown(page).count(), 6);
    assert.ok(await page.getByText('09.10–09.40').isVisible());
    assert.equal(await page.locator('button:visible').count(), 0);
  }, { javaScriptEnabled: false }));

  it('works from a disk, with the network gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fagverk på minnepinne '));
    try {
      cpSync(buildSites({ published: false }).fixture.folder, folder, { recursive: true });
      await on(pathToFileURL(join(folder, show, 'index.html')).href, async (page, context) => {
        await context.setOffline(true);
        await page.keyboard.press('PageDown');
        assert.deepEqual(await shown(page).allInnerTexts(), ['Alt en øvelse kan ha']);
      });
      await on(pathToFileURL(join(folder, compose, 'index.html')).href, async (page) => {
        await page.locator('#dag-ovelse').selectOption({ index: 1 });
        await page.locator('[data-add="exercise"]').click();
        assert.equal(await page.locator('.compose-list > li').count(), 1);
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('putting a day together', () => {
  const rows = (page) => page.locator('.compose-list > li');
  const titles = (page) => page.locator('.compose-list > li > p:has(.kind)').allInnerTexts();
  const times = (page) => page.locator('.compose-list .when').allInnerTexts();
  const advice = async (page) => (await page.locator('.compose-advice li, .compose-list .advice li').allInnerTexts()).join('\n');

  it('opens with the pack one came from, as sound as it is there', () => on(pack, async (page) => {
    await page.getByRole('link', { name: 'Gjør om programmet' }).click();
    await rows(page).first().waitFor();
    assert.equal(await page.locator('#dag-navn').inputValue(), 'Prøvedagen');
    assert.deepEqual(await times(page), ['09.00–09.10', '09.10–09.40', '09.40–09.50', '09.50–10.10', '10.10–10.15', '10.15–10.25']);
    assert.match(await page.locator('.compose-sum').innerText(), /Ferdig 10\.25\./);
    assert.match(await advice(page), /^Dagen går opp/);
    assert.match(await page.locator('#dag-fil').inputValue(), /exercise = "alt-i-en-ovelse"\nminutes = 30\nquestions = \["a"\]/);
    assert.match(await page.locator('.compose-lists').innerText(), /Penn: 16[\s\S]*Kortsett: 4/);
  }));

  it('is put together by keyboard alone, with times and advice as one goes', () => on(compose, async (page) => {
    await page.locator('#dag-ovelse').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(await times(page), ['09.00–09.30']);
    assert.match(await advice(page), /slutter uten utsjekk/);
    await page.locator('#dag-slag').focus();
    await page.keyboard.type('Uts');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Hva tar du med deg?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.deepEqual(await times(page), ['09.00–09.30', '09.30–09.45']);
    assert.doesNotMatch(await advice(page), /utsjekk/);
    await rows(page).nth(1).getByRole('button', { name: /Flytt opp/ }).focus();
    await page.keyboard.press('Enter');
    assert.match((await titles(page))[0], /Hva tar du med deg/);
    assert.equal(await page.locator('.compose-status').innerText(), 'Flyttet til plass 1 av 2.');
    assert.ok(await page.evaluate(() => document.querySelector('.compose-list li').contains(document.activeElement)));
    await rows(page).nth(0).getByRole('button', { name: /Fjern/ }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await rows(page).count(), 1);
    assert.ok(await page.evaluate(() => document.activeElement.matches('button')));
  }));

  it('warns of who must not be in the room', () => on(compose, async (page) => {
    await page.locator('#dag-ovelse').selectOption({ index: 1 });
    await page.locator('[data-add="exercise"]').click();
    assert.doesNotMatch(await advice(page), /i rommet/);
    await page.getByRole('checkbox', { name: 'brukere av tjenestene' }).check();
    assert.match(await advice(page), /ikke gjøres med disse i rommet: brukere av tjenestene/);
  }));

  it('is shared as a link that holds all of it', () => on(compose, async (page, context) => {
    await page.locator('#dag-navn').fill('Å, en «dag» & <b>mer</b> #1');
    await page.locator('#dag-start').fill('08:30');
    await page.locator('#dag-ovelse').selectOption({ index: 1 });
    await page.locator('[data-add="exercise"]').click();
    await page.locator('.compose-list input').fill('25');
    const other = await context.newPage();
    await other.goto(await page.locator('#dag-lenke').inputValue());
    assert.equal(await other.locator('#dag-navn').inputValue(), 'Å, en «dag» & <b>mer</b> #1');
    assert.deepEqual(await times(other), ['08.30–08.55']);
    assert.equal(await other.locator('.compose-list input').inputValue(), '25');
  }));

  it('takes from a link only what fits, as text', () => on(compose, async (page) => {
    const hostile = {
      title: '<img src=x onerror=alert(1)>', kind: 'evil', start: '25:99', people: [-1, 1e99, 'x'], for: ['staff', 'nobody'],
      program: [['exercise', '../../etc', 10], ['talk', '<script>alert(1)</script>', 1e9], ['nothing', 'x'], 'x', null, ['talk', 7]],
    };
    await page.waitForLoadState('networkidle');
    await page.goto(`${at.servers.fixture.address}${compose}?#d=${encodeURIComponent(JSON.stringify(hostile))}`, { waitUntil: 'networkidle' });
    assert.equal(await rows(page).count(), 2);
    assert.match((await titles(page))[0], /finnes ikke her/);
    assert.match((await titles(page))[1], /<script>/);
    assert.equal(await page.locator('main img').count(), 0);
    for (const broken of ['#d=%', '#d={', '#d=%5B%5D', '#d=null', '#x']) {
      await page.goto(`${at.servers.fixture.address}${compose}?${encodeURIComponent(broken)}${broken}`, { waitUntil: 'networkidle' });
      assert.ok(await page.locator('#dag-navn').isVisible(), broken);
    }
  }));

  it('becomes a file that fagverk reads, whatever is written in it', () => on(compose, async (page) => {
    const awkward = 'Å si "nei" \\ ja\u007f +++ \'\'\' \u202e 🙂 [[program]]';
    await page.locator('#dag-navn').fill(awkward);
    await page.locator('#dag-eier').fill('Lederen "selv"');
    await page.locator('#dag-etterpa').fill('Vi svarer\\n');
    for (const [kind, title, minutes] of [['check-in', awkward, '15'], ['talk', '', '10']]) {
      await page.locator('#dag-slag').selectOption(kind);
      await page.locator('#dag-tittel').fill(title);
      await page.locator('#dag-minutter').fill(minutes);
      await page.locator('[data-add="other"]').click();
    }
    await page.locator('#dag-ovelse').selectOption({ index: 1 });
    await page.locator('[data-add="exercise"]').click();
    await page.locator('#dag-slag').selectOption('check-out');
    await page.locator('[data-add="other"]').click();
    await page.locator('#dag-slutt').fill('10:05');
    assert.deepEqual(await page.locator('.compose-advice li').allInnerTexts(), ['Dagen går opp. Ingenting å si på den.']);
    const folder = mkdtempSync(join(tmpdir(), 'fagverk-compose-'));
    try {
      cpSync(join(root, 'tests/browser/site'), folder, { recursive: true });
      writeFileSync(join(folder, 'exercises/packs/var-dag.md'), (await page.locator('#dag-fil').inputValue()).replace('"draft"', '"current"'));
      const target = process.env.CARGO_TARGET_DIR ?? join(root, 'target');
      const binary = process.env.FAGVERK_BIN ?? join(target, 'release', 'fagverk');
      const told = execFileSync(binary, ['check', '--site', folder, '--format', 'short', '--lang', 'nb'], { encoding: 'utf8' });
      // All it says is of the title's own signs, which paper cannot show as they are.
      assert.doesNotMatch(told, /var-dag(?!\S* \S*\[print\/(glyph|bidi)\])/);
      assert.doesNotMatch(told, /: (feil|error)\[/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }));

  it('says without a script that it needs one, and lists the exercises', () => on(compose, async (page) => {
    assert.equal(await page.locator('.compose').isVisible(), false);
    assert.match(await page.locator('main').innerText(), /trenger JavaScript[\s\S]*Alt en øvelse kan ha/);
  }, { javaScriptEnabled: false }));
});
