// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.Problems;
import org.osgi.framework.FrameworkUtil;

/** Shows version, licence and every part that is shipped. */
public final class AboutHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        new AboutDialog(HandlerUtil.getActiveShell(event)).open();
        return null;
    }

    /** The text of NOTICE as packed into this bundle. */
    static String notice() {
        try (InputStream in = AboutHandler.class.getResourceAsStream("/NOTICE")) {
            return in == null ? "NOTICE lies in the folder of the installation."
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            Problems.log(Problems.error("NOTICE cannot be read.", e));
            return Problems.sentence(e);
        }
    }

    private static final class AboutDialog extends Dialog {
        AboutDialog(Shell parent) {
            super(parent);
        }

        @Override
        protected void configureShell(Shell shell) {
            super.configureShell(shell);
            shell.setText("About Filmwright");
        }

        @Override
        protected boolean isResizable() {
            return true;
        }

        @Override
        protected Control createDialogArea(Composite parent) {
            Composite area = (Composite) super.createDialogArea(parent);
            Label name = new Label(area, SWT.NONE);
            name.setFont(JFaceResources.getHeaderFont());
            name.setText("Filmwright " + FrameworkUtil.getBundle(AboutHandler.class).getVersion());
            Label licence = new Label(area, SWT.WRAP);
            licence.setText("An IDE for film. Eclipse Public License 2.0.");
            Text notice = new Text(area, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.WRAP);
            notice.setText(notice());
            GridDataFactory.fillDefaults().grab(true, true).hint(640, 360).applyTo(notice);
            return area;
        }

        @Override
        protected void createButtonsForButtonBar(Composite parent) {
            createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
        }
    }
}
