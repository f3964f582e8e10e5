/* What the commands of what lies over the form are called: the list of keys, which is one of these, tells them, too. */

/** The titles, by the names of the commands. */
export const overlayTitles = {
	pickUp: {title: 'Up'},
	pickDown: {title: 'Down'},
	choosePick: {title: 'Choose'},
	takeEntry: {title: 'Take the entry of that number'},
	pickNo: {title: 'No'},
	pickYes: {title: 'Yes'},
	previousPolicy: {title: 'Previous policy'},
	nextPolicy: {title: 'Next policy'},
	sayYes: {title: 'Yes, it is that section'},
	toFirst: {title: 'To the first'},
	toLast: {title: 'To the last'},
	scrollUp: {title: 'Up'},
	scrollDown: {title: 'Down'},
	pageUp: {title: 'Page up'},
	pageDown: {title: 'Page down'},
	close: {title: 'Close'},
} as const;
