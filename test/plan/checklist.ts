/* A template with items of its own, and a plan in which some stand otherwise. */
import {parseTemplate} from '../../source/index.ts';

export const checklist = parseTemplate(`# Proposal: {Name}

## Release Signoff Checklist

- [ ] (R) Issue in the milestone, which links to its folder in [org/work] (not the first request)
- [ ] (R) Approvers have approved the status
- [ ] {Anything else}
- [ ] (R) Graduation criteria are in place

[org/work]: https://git.example/org/work

## Goals

- Say what for
- {Goal 1}
- Keep it short
- {Goal 2}

## Timing

| Step | When | Who |
|------|------|-----|
| Start | {time} | {who} |
| Detected | {time} | {who} |
| {Other} | {time} | {who} |
| Resolved | {time} | {who} |

## Options

**Considered**:
1. {Option A} - {Pros/Cons}
2. Do nothing - costs nothing
3. {Option B} - {Pros/Cons}

**Risks**:

| Risk | Impact |
|------|--------|
| {Risk 1} | {Low/Med/High} |

## Phases

### Phase 1: Foundation
**Goal**: {goal}
**Tasks**:
- {task}
- {task}

### Phase 2: {Title}
**Goal**: {goal}
**Tasks**:
- {task}

### Phase 3: Launch
**Goal**: {goal}
**Tasks**:
- {task}
`);

export const document = `# Proposal: Login

## Release Signoff Checklist

- [x] (R) Issue in the milestone, which links to its folder in [org/work] (not the first request)
- [ ] (R) Approvers have approved the status
- [ ] {Anything else}
- [ ] (R) Ours alone
- [ ] {Anything else}

[org/work]: https://git.example/org/work

## Goals

-
- {Goal 1}
- Count

## Timing

| Step | Who | Note |
|------|-----|------|
|      |     | ours |
| Begin | | |
|      |     |      |
| Detected | Ann | b |
| | | also ours |

## Options

**Considered**: Redis, or memory
**Risks**: none that we know

## Phases

### Phase 1: {Title}
**Goal**: {goal}

### Phase 2: Count
**Tasks**: many

### Phase 3: {Title}

**Note**: not in the template
`;
