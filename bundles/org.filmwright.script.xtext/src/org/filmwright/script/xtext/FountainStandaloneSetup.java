// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

/** Makes the injector of the language; registers its package and its files with EMF. */
public class FountainStandaloneSetup extends FountainStandaloneSetupGenerated {
}
