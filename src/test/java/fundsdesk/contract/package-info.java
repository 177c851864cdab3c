/** What every screen of the application keeps to, found from the running application: a new screen is covered at once. */
package fundsdesk.contract;
