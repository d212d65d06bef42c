package vn.camtay.signoff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What waits for the reader, on their first page. */
@Named
@RequestScoped
public class SignOffTasksBacking {
    @Inject
    SignOffTaskService service;

    private SignOffTasks tasks = SignOffTasks.NONE;

    public void load() {
        tasks = service.mine();
    }

    public SignOffTasks getTasks() {
        return tasks;
    }
}
