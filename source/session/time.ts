/** When something was, as one would say it at `now`: `today 14:02`, `yesterday 09:10`, `2026-01-31 18:20`. */
export function inWords(iso: string, now = new Date()): string {
	const then = new Date(iso);
	if (Number.isNaN(then.getTime())) return iso;
	const time = [then.getHours(), then.getMinutes()].map(twoDigits).join(':');
	const yesterday = new Date(now);
	yesterday.setDate(now.getDate() - 1);
	const day = dayOf(then);
	return `${day === dayOf(now) ? 'today' : day === dayOf(yesterday) ? 'yesterday' : day} ${time}`;
}

/** A day as a plan writes it, in local time: `2026-01-31`. */
export function dayOf(date: Date): string {
	return [date.getFullYear(), ...[date.getMonth() + 1, date.getDate()].map(twoDigits)].join('-');
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
