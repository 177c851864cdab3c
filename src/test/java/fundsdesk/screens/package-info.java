/** Screens as people use them, without a browser: {@link fundsdesk.screens.AtDesk} does what an operator does. */
package fundsdesk.screens;
