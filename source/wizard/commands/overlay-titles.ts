/* What the commands of what lies over the form are called: the list of keys, which is one of these, tells them, too. */

/** The titles, by the names of the commands. */
export const overlayTitles = {
	pickUp: 'Up',
	pickDown: 'Down',
	choosePick: 'Choose',
	previousPolicy: 'Previous policy',
	nextPolicy: 'Next policy',
	sayYes: 'Yes, it is that section',
	toFirst: 'To the first',
	toLast: 'To the last',
	scrollUp: 'Up',
	scrollDown: 'Down',
	pageUp: 'Page up',
	pageDown: 'Page down',
	close: 'Close',
} as const;
