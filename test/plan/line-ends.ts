/* A template whose values end their lines, and a plan of it. */
import {parseTemplate} from '../../source/index.ts';

export const template = parseTemplate(`---
state: {draft|done}
---
# Plan: {Name}

**Owner**: {who}
**Team**: {team} | **Since**: {date}

- **Budget**: {sum}

## Steps

### Step 1: {Step}

**Goal**: {goal}
**Parts**:

- {part}

## Options

1. {Option A} - {Pros/Cons}

## Risks

| Risk | Impact |
|------|--------|
| {Risk 1} | {Low/Med/High} |
`);

/** As people write it, with `blanks` of their own at the ends of lines. */
export const document = (blanks: string) => `---
state: draft
---
# Plan: Login${blanks}

**Owner**: Ann${blanks}
**Team**: Core | **Since**: today${blanks}

- **Budget**: none${blanks}

## Steps

### Step 1: Count${blanks}

**Goal**: it counts${blanks}
**Parts**:

- one${blanks}
- two${blanks}

### Step 2 — Lock${blanks}

**Goal:** it locks${blanks}
* * *

## Options

1. Redis - fast${blanks}
2. Memory - simple${blanks}

## Risks

| Risk  | Impact |
|-------|--------|
| Fire  | Low    |
| Flood | High   |
`;
