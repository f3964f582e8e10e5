import {expect, test} from 'vitest';
import {readLabelValue} from '../../../source/template/grammar/label-value.ts';

test.each([
	['**Owner**: Ann', 'Ann'],
	['- **Owner:** Ann', 'Ann'],
	['Owner: Ann', 'Ann'],
	['> **Owner**: Ann', 'Ann'],
	['\t> > Owner: Ann', 'Ann'],
	['**OWNER**:   Ann  ', 'Ann'],
	['**Team**: x | **Owner**: Ann', 'Ann'],
	['**Owner**: Ann | **Team**: x', 'Ann'],
	['**Owner**: `Ann`', 'Ann'],
	['**Owner**: ``a`b``', 'a`b'],
	['**Owner**: `Ann', '`Ann'],
	['**Owner**: ``Ann`', '`Ann'],
	['**Owner**: ` Ann `', 'Ann'],
	['**Owner**: ```', '`'],
	['Owner\n**Owner**: Ann', 'Ann'],
	['**Team**: x\r\n**Owner**: Ann\r\n', 'Ann'],
	['**Team**: x\r**Owner**: Ann', 'Ann'],
	['**Owner**: Ann\n**Owner**: Bob', 'Ann'],
	['**Owner**:\n**Owner**: Bob', undefined],
	['**Owner**: n/a', undefined],
	['**Owner**: NA', undefined],
	['**Owner**: None', undefined],
	['**Owner**: -', undefined],
	['**Owner**: none yet', 'none yet'],
	['**Owner**: a-', 'a-'],
	['**Owners**: Ann', undefined],
	['', undefined],
])('%j says %j', (text, value) => {
	expect(readLabelValue(text, 'Owner')).toBe(value);
});
