// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptProblem;

/** The diagnostics of a script, each with its code in {@link org.filmwright.script.ProblemCodes}. */
class ScriptValidator implements IResourceValidator {

    @Override
    public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
        if (!(resource instanceof FountainResource script) || cancel.isCanceled()) {
            return List.of();
        }
        return FountainParser.parse(script.text()).problems().stream().map(problem -> issue(script, problem)).toList();
    }

    private static Issue issue(FountainResource script, ScriptProblem problem) {
        Issue.IssueImpl issue = new Issue.IssueImpl();
        issue.setCode(problem.code());
        issue.setMessage(problem.message());
        issue.setSeverity(severity(problem.severity()));
        issue.setType(CheckType.FAST);
        issue.setLineNumber(problem.line());
        issue.setOffset(problem.offset());
        issue.setLength(problem.length());
        issue.setUriToProblem(script.getURI());
        return issue;
    }

    private static Severity severity(String severity) {
        return severity.equals("hint") ? Severity.INFO : Severity.valueOf(severity.toUpperCase(Locale.ROOT));
    }
}
