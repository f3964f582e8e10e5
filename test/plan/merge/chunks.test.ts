/* What a plan is cut into. */
import {expect, test} from 'vitest';
import {parseTemplate, readPlan} from '../../../source/index.ts';
import {type Chunk, chunksOf, chunkText, numberOf, uncountedText} from '../../../source/plan/merge/chunks.ts';
import {pathText} from '../../../source/plan/place.ts';

const template = parseTemplate(
	'# {Name}\n\n**Owner**: {who}\n\n## Goal\n\nSay what.\n\n## Steps\n\n### Step 1: {Title}\n\n**Why**: {why}\n\n---\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| {a} | {b} |\n\n## Parts\n\n- {part}\n',
);
const own = parseTemplate('');

const marks = {isBlank: 'blank', isInline: 'inline', hasBars: 'bars', isLines: 'lines'} as const;

/** A line for each chunk, those in it indented: its kind, what tells it from its siblings, its title, its path, and the text of a leaf. */
function outline(chunk: Chunk, depth = 0): string {
	const {type, key, title, path, chunks} = chunk;
	const told = [
		type,
		...(key === undefined || key === type ? [] : [`<${key}>`]),
		...(title ? [`“${title}”`] : []),
		...(path.length > 0 ? [pathText(path)] : []),
		...Object.entries(marks).flatMap(([is, word]) => (chunk[is as keyof typeof marks] ? [word] : [])),
		...(chunks.length === 0 ? [JSON.stringify(chunkText(chunk))] : []),
	].join(' ');
	return [`${'  '.repeat(depth)}${told}`, ...chunks.map(one => outline(one, depth + 1))].join('\n');
}

test('what the template knows has a key, and what it does not a title', () => {
	const text = `# X

**Owner**: Ada
**Own**: b

<!-- x -->

## Goal

[CLARIFY: a]

## Steps

### Step 1: One

**Why**: w

---

### Step 2: {Title}

**Why**: {why}

---

## Risks

| Risk | Impact |
|---|---|
| q | w |

## Parts

[CLARIFY: Parts]

## Extra

Words.
`;
	expect(outline(chunksOf(readPlan(template, text)))).toBe(`document
  literal "#"
  field <place name> name inline
    value name "X"
  field <place owner> owner inline
    literal owner "**Owner**:"
    value owner "Ada"
  field “own” own inline
    literal own "**Own**:"
    value own "b"
  literal "<!-- x -->"
  section <place goal> goal
    literal goal "## Goal"
    field <place > goal inline
      value goal lines "[CLARIFY: a]"
  section <place steps> steps
    literal steps "## Steps"
    item “one” steps[0]
      literal steps[0] "### Step"
      number steps[0] "1"
      literal steps[0] ":"
      field <place title> steps[0].title inline
        value steps[0].title "One"
      field <place why> steps[0].why inline
        literal steps[0].why "**Why**:"
        value steps[0].why "w"
    item steps[1] blank
      literal steps[1] "### Step"
      number steps[1] "2"
      literal steps[1] ":"
      field <place title> steps[1].title blank inline
        value steps[1].title blank "{Title}"
      field <place why> steps[1].why blank inline
        literal steps[1].why "**Why**:"
        value steps[1].why blank "{why}"
    literal steps "---"
  section <place risks> risks
    literal risks "## Risks"
    sequence <place > risks
      literal risks "| Risk | Impact |\\n|---|---|"
      item “q” risks[0] inline bars
        field <place risk> risks[0].risk inline
          value risks[0].risk "q"
        field <place impact> risks[0].impact inline
          value risks[0].impact "w"
  section <place parts> parts
    literal parts "## Parts"
    field “text” partsText inline
      value partsText lines "[CLARIFY: Parts]"
  section “extra” extra
    literal extra "##"
    field “heading” extra.title inline
      value extra.title "Extra"
    field “extra” extra inline
      value extra lines "Words."`);
});

test('a document of its own has titles', () => {
	const text = '---\nstatus: draft\n---\n# X\n\n- [ ] a\n- [x] b\n\n## C\n\n```js\nx\n```\n';
	expect(outline(chunksOf(readPlan(own, text)))).toBe(`document
  section <place frontMatter> frontMatter
    literal frontMatter "---"
    field <place status> frontMatter.status inline
      literal frontMatter.status "status:"
      value frontMatter.status "draft"
    literal frontMatter "---"
  literal "#"
  field “title” title inline
    value title "X"
  sequence “checklist” checklist
    item “a” checklist[0] inline
      literal checklist[0] "-"
      field “done” checklist[0].done blank inline
        literal checklist[0].done "["
        value checklist[0].done blank " "
        literal checklist[0].done "]"
      field “item” checklist[0].text inline
        value checklist[0].text "a"
    item “b” checklist[1] inline
      literal checklist[1] "-"
      field “done” checklist[1].done inline
        literal checklist[1].done "["
        value checklist[1].done "x"
        literal checklist[1].done "]"
      field “item” checklist[1].text inline
        value checklist[1].text "b"
  section “c” c
    literal c "##"
    field “heading” c.title inline
      value c.title "C"
    field “js” c inline
      literal c "\`\`\`js"
      value c lines "x"
      literal c "\`\`\`"`);
});

test('the number of an item is no part of what it says', () => {
	const [item] = chunksOf(readPlan(own, '# A\n\n### Step 12: a\n\nx\n\n### Step 13: b\n\ny\n')).chunks.filter(
		({type}) => type === 'item',
	);
	expect(item && [uncountedText(item), numberOf(item) && chunkText(numberOf(item) as Chunk)]).toEqual([
		'### Step : a\n\nx',
		'12',
	]);
});

/** A line for each chunk, those in it indented: what it can be the same as, its title, and the text of a leaf. */
function groups({group, title, chunks, ...chunk}: Chunk, depth = 0): string {
	const told = [group, ...(title ? [`“${title}”`] : [])].join(' ');
	const leaf = chunks.length === 0 ? ` ${JSON.stringify(chunkText({group, title, chunks, ...chunk}))}` : '';
	return [`${'  '.repeat(depth)}${told}${leaf}`, ...chunks.map(one => groups(one, depth + 1))].join('\n');
}

test('chunks are the same as others of their group, in the order of the text', () => {
	const form = parseTemplate(
		'# {Name}\n\n**Owner**: {who}\n\n## Parts\n\n- {part}\n\n## Marked\n\n**Tasks**:\n- [ ] {task}\n',
	);
	const text = '**Owner**: a\n# X\n---\n\n## Parts\n- a\n\n## Marked\n\n**Own**:\n**Tasks**:\n- [x] b\n';
	expect(groups(chunksOf(readPlan(form, text)))).toBe(`document
  place owner
    literal "**Owner**:"
    value "a"
  literal "#"
  place name
    value "X"
  literal "---"
  section place parts
    literal "## Parts"
    place${' '}
      item  list “a”
        literal "-"
        place${' '}
          value "a"
  section place marked
    literal "## Marked"
    extra “own”
      literal "**Own**:"
      value ""
    place tasks
      literal "**Tasks**:"
      item  checklist “b”
        literal "-"
        place done
          literal "["
          value "x"
          literal "]"
        place text
          value "b"`);
});

test('what stands between two items is no chunk, and what stands between others is one', () => {
	const text = '**L**: a\n---\n**M**: b\n\n## A\n\n### Step 1: a\n\n---\n\n### Step 2: b\n\n---\n';
	expect(groups(chunksOf(readPlan(own, text)))).toBe(`document
  extra “l”
    literal "**L**:"
    value "a"
  literal "---"
  extra “m”
    literal "**M**:"
    value "b"
  section extra “a”
    literal "##"
    extra “heading”
      value "A"
    item  group “a”
      literal "### Step"
      number "1"
      literal ":"
      extra “step title”
        value "a"
    item  group “b”
      literal "### Step"
      number "2"
      literal ":"
      extra “step title”
        value "b"
    literal "---"`);
});
